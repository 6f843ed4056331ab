// Finds out what a question asks for: its words, what stands for each of them in
// the index, and how much of that is a guess.

const longestQuery = 128;
const mostNameWords = 8;

// Takes a question apart: "quoted phrases", -words to leave out, and the rest.
function parse(text) {
  const query = { phrases: [], without: [], words: [], text: Array.from(String(text)).slice(0, longestQuery).join("") };
  let rest = query.text.replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/g, (_, phrase) => {
    query.phrases.push(scan(phrase).map((w) => termOf(w.word)));
    return " " + phrase + " ";
  });
  rest = rest.replace(/(^|\s)-([\p{L}\p{N}][^\s]*)/gu, (_, space, word) => {
    query.without.push(...scan(word).map((w) => termOf(w.word)));
    return space;
  });
  const words = scan(rest);
  const telling = words.filter((w) => !stopWords.has(w.word));
  query.words = (telling.length ? telling : words).map((w) => ({ word: w.word, term: termOf(w.word), variants: [], found: null }));
  const last = words[words.length - 1];
  // The last word may be half of one while no space follows it.
  if (last && last.end === rest.length && query.words.length && query.words[query.words.length - 1].word === last.word) {
    query.words[query.words.length - 1].open = true;
  }
  return query;
}

// Looks every word up and adds what else it may mean. What it does is told to the
// reader: corrected words and concepts.
async function understand(query, options = {}) {
  query.exact = !!options.exact;
  query.corrected = [];
  query.concepts = [];
  query.unknown = [];
  // What else the words may mean is loaded with them and not after them.
  for (const w of query.words) {
    w.ahead = w.open && w.word.length > 1 ? completions(core.heads, w.word, 1) : [];
  }
  const ahead = query.words.flatMap((w) => w.ahead.map((c) => termOf(c.word)))
    .concat(stretches(query).flatMap((named) => named.map((c) => c.key + "~")));
  await Promise.all(ahead.map(postings).concat(query.words.map(async (w) => {
    w.found = await postings(w.term);
    if (w.found) {
      w.variants.push({ posting: w.found, weight: 1 });
    }
  })));
  await addConcepts(query);
  for (let i = 0; i < query.words.length; i++) {
    await complete(query, i);
  }
  return query;
}

const longestName = 4; // words of a concept

// Returns the concepts that of a question from place i on, n of them, name.
const namedBy = (query, i, n) => core.concepts.get(query.words.slice(i, i + n).map((w) => w.term).join(" "));

// Returns the concepts that any stretch of the question names.
function stretches(query) {
  const all = [];
  query.words.forEach((_, i) => {
    for (let n = 1; n <= Math.min(longestName, query.words.length - i); n++) {
      all.push(namedBy(query, i, n) || []);
    }
  });
  return all;
}

// Adds concepts that stretches of the question name, longest first.
async function addConcepts(query) {
  query.groups = [];
  for (let i = 0; i < query.words.length;) {
    let n = Math.min(longestName, query.words.length - i);
    let named;
    for (; n > 0 && !named; n--) {
      named = namedBy(query, i, n);
    }
    const length = named ? n + 1 : 1;
    const group = { words: query.words.slice(i, i + length), concepts: [] };
    query.groups.push(group);
    i += length;
    for (const c of named || []) {
      const posting = await postings(c.key + "~");
      if (posting) {
        group.concepts.push({ posting, weight: c.weight, terms: c.key.split(" ") });
        group.words.forEach((w) => { w.meant = true; });
        const asked = group.words.map((w) => w.word).join(" ");
        if (c.key !== group.words.map((w) => w.term).join(" ")) {
          query.concepts.push({ label: c.label, from: asked });
        }
      }
    }
  }
}

// Completes or corrects a word that the index does not have as it is.
async function complete(query, i) {
  const w = query.words[i];
  await adopt(w, w.ahead.map((c) => ({ ...c, weight: c.weight * (w.found ? 0.35 : 0.7) })));
  if (w.variants.length || w.meant) {
    return;
  }
  if (!await joined(query, i) && !(!query.exact && await correct(query, w))) {
    query.unknown.push(w.word);
  }
}

// Adds the postings of candidates to a word's variants and returns whether there
// are any.
async function adopt(w, candidates) {
  const lists = await Promise.all(candidates.map((c) => postings(termOf(c.word))));
  lists.forEach((posting, k) => {
    if (posting && posting !== w.found) {
      w.variants.push({ posting, weight: candidates[k].weight, term: termOf(candidates[k].word), word: candidates[k].word });
    }
  });
  return lists.some((l) => l);
}

// Returns the most common words that begin with what was typed.
function completions(words, start, weight) {
  const all = [];
  for (const [word, count] of words) {
    if (word.length > start.length && word.startsWith(start)) {
      const extra = word.length - start.length;
      all.push({ word, weight: weight / (1 + 0.15 * extra), rank: (1 + count) / (1 + 0.15 * extra) });
    }
  }
  return all.sort((a, b) => b.rank - a.rank).slice(0, 8);
}

// Tries "finger tips" as "fingertips" and "triggerpoint" as two words.
async function joined(query, i) {
  const w = query.words[i];
  for (const other of [query.words[i + 1], query.words[i - 1]]) {
    const word = other && (other === query.words[i + 1] ? w.word + other.word : other.word + w.word);
    if (word && core.heads.has(word) && await adopt(w, [{ word, weight: 1 }])) {
      return true;
    }
  }
  for (let at = 3; at <= w.word.length - 3; at++) {
    const parts = [w.word.slice(0, at), w.word.slice(at)];
    if (parts.every((p) => core.heads.has(p)) && await adopt(w, parts.map((word) => ({ word, weight: 0.8 })))) {
      query.corrected.push({ from: w.word, to: parts.join(" ") });
      return true;
    }
  }
  return false;
}

// Looks for words spelt nearly alike: among those of names and headings, then
// among all that begin with the first letter, or the second.
async function correct(query, w) {
  if (/\p{N}/u.test(w.word)) {
    return false;
  }
  const letters = Array.from(w.word);
  let near = nearest(core.heads, w.word, true);
  if (!near.length || near[0].distance > 1) {
    for (const letter of new Set(letters.slice(0, 2))) {
      const words = await spellings(letter);
      if (letter === letters[0] && w.open) {
        if (await adopt(w, completions(words, w.word, 0.7))) {
          return true;
        }
      }
      near = near.concat(nearest(words, w.word, false));
    }
  }
  near.sort((a, b) => a.distance - b.distance || b.count - a.count);
  // The nearest word is what was meant, and counts nearly as if it had been typed.
  near = near.filter((c, k) => c.distance <= near[0].distance + 0.5 && near.findIndex((d) => d.word === c.word) === k).slice(0, 4);
  near.forEach((c) => { c.weight = 0.9 * 0.55 ** (c.distance - near[0].distance); });
  if (!near.length || !await adopt(w, near)) {
    return false;
  }
  query.corrected.push({ from: w.word, to: near[0].word });
  return true;
}

// Returns the words within the edits that a word of its length is forgiven: none
// up to three letters, one up to seven, two beyond. An error in the first letter
// counts twice among words that need not be what the site is about.
function nearest(words, word, heads) {
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  const all = [];
  for (const [other, count] of most ? words : []) {
    if (Math.abs(other.length - word.length) > most) {
      continue;
    }
    const first = other[0] === word[0] ? 0 : heads ? 0.5 : 1;
    const distance = edits(word, other, most) + first;
    if (distance <= most + (heads ? 0.5 : 0)) {
      all.push({ word: other, distance, count });
    }
  }
  return all;
}

// Returns the number of letters to insert, remove, replace or swap to make one
// word of another, or more than most when it is more than that.
function edits(a, b, most) {
  let before, last = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let n = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        n = Math.min(n, before[j - 2] + 1);
      }
      row[j] = n;
      least = Math.min(least, n);
    }
    if (least > most) {
      return most + 1;
    }
  }
  return row[b.length];
}
