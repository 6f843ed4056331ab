// Says why a page was found: its best section, a few sentences of it, and where to
// go.

const shortExcerpt = 14; // words below which a neighbouring sentence is added
const longSentence = 40; // words from which a sentence may be cut

// Returns what each term is worth to a question, and which word of it that serves.
function wantedTerms(query) {
  const wanted = new Map();
  const want = (term, slot, worth) => {
    const known = wanted.get(term);
    if (!known || known.worth < worth) {
      wanted.set(term, { slot, worth });
    }
  };
  let slot = 0;
  for (const group of query.groups) {
    for (const w of group.words) {
      if (w.found) {
        want(w.term, slot, idf(w.found.df));
      }
      for (const v of w.variants) {
        if (v.term) {
          want(v.term, slot, v.weight * idf(v.posting.df));
        }
      }
      slot++;
    }
    for (const c of group.concepts) {
      for (const term of c.terms) {
        want(term, slot - 1, c.weight * idf(c.posting.df) / c.terms.length);
      }
    }
  }
  return wanted;
}

// Returns the wanted words of a text, with their places.
function hits(text, wanted) {
  return scan(text).filter((w) => {
    w.hit = wanted.get(termOf(w.word)) || notASCII.test(w.word) && wanted.get(termOf(withoutMarks(w.word)));
    return w.hit;
  });
}

// Adds up what the different words of a question are worth that a text serves.
function serve(list, slots = new Map()) {
  for (const { hit } of list) {
    const s = slots.get(hit.slot) || { worth: 0, n: 0 };
    s.worth = Math.max(s.worth, hit.worth);
    s.n++;
    slots.set(hit.slot, s);
  }
  return slots;
}

const sumOf = (slots, value) => Array.from(slots.values()).reduce((sum, s) => sum + value(s), 0);

// Ranks the sections of a page.
function rankParts(parts, wanted) {
  return parts.map(([heading, id, text], place) => {
    const inHeading = sumOf(serve(hits(heading, wanted)), (s) => s.worth);
    const length = text.length / 900;
    const inText = sumOf(serve(hits(text, wanted)), (s) => s.worth * 2.2 * s.n / (s.n + 1.2 * (0.25 + 0.75 * length)));
    return { heading, id, text, place, score: 1.5 * inHeading + inText };
  }).sort((a, b) => b.score - a.score || a.place - b.place);
}

// Returns the sentences of a section. An item of a list knows the sentence that
// leads into it: it may be the one that says "do not".
function sentencesOf(text) {
  const all = [];
  let lead = "";
  for (const passage of text.split("\n\n")) {
    const item = passage.startsWith("- ");
    const lines = (item ? passage.slice(2) : passage).split("\n");
    for (const line of lines) {
      all.push({ text: line, lead: item && /[:：]$/.test(lead) ? lead : "", passage: all.length && lines[0] !== line ? all[all.length - 1].passage : all.length });
    }
    if (!item) {
      lead = lines[lines.length - 1];
    }
  }
  return all.filter((s) => s.text);
}

// Returns an excerpt: the sentence that serves the question best and, when that is
// short, what follows or precedes it in the same passage.
function excerptOf(text, wanted) {
  const sentences = sentencesOf(text);
  let top = 0, most = -1;
  sentences.forEach((s, i) => {
    s.score = sumOf(serve(hits(s.text, wanted)), (x) => x.worth);
    if (s.score > most + 1e-9) {
      [top, most] = [i, s.score];
    }
  });
  const chosen = sentences[top];
  if (!chosen) {
    return null;
  }
  let shown = chosen.text;
  const near = (s) => s && s.passage === chosen.passage && !s.lead;
  if (!chosen.lead && count(shown) < shortExcerpt) {
    if (near(sentences[top + 1])) {
      shown += " " + sentences[top + 1].text;
    } else if (near(sentences[top - 1])) {
      shown = sentences[top - 1].text + " " + shown;
    }
  }
  return { text: (chosen.lead ? chosen.lead + " … " : "") + clip(shown, wanted), sentence: most > 0 ? chosen.text : "" };
}

const count = (text) => text.split(" ").length;

// Cuts a long text to the words around what was found, unless it holds a word
// without which it may say the opposite.
function clip(text, wanted) {
  if (count(text) <= longSentence || scan(text).some((w) => core.negative.has(w.word))) {
    return text;
  }
  const found = hits(text, wanted);
  const middle = found.length ? (found[0].start + found[found.length - 1].end) / 2 : 0;
  const words = Array.from(text.matchAll(/\S+/g));
  const at = Math.max(0, Math.min(words.length - 30, words.findIndex((w) => w.index >= middle) - 15));
  const last = words[Math.min(at + 29, words.length - 1)];
  return (at ? "… " : "") + text.slice(words[at].index, last.index + last[0].length) + (last === words[words.length - 1] ? "" : " …");
}

// Returns a text as pieces, those that were asked for marked: [[text, marked], …].
function marked(text, wanted) {
  const pieces = [];
  let at = 0, run = -1, inside = 0;
  const add = (to, mark) => {
    const last = pieces[pieces.length - 1];
    if (mark && last && last[1]) {
      last[0] += text.slice(at, to);
    } else if (to > at) {
      pieces.push([text.slice(at, to), mark]);
    }
    at = Math.max(at, to);
  };
  for (const { word, start, end } of hits(text, wanted)) {
    let from = start, to = end;
    // Of a run without spaces only the letters of the word are marked.
    if (Array.from(word).some(scriptOf)) {
      inside = text.slice(start, end).toLowerCase().indexOf(word, run === start ? inside : 0);
      run = start;
      if (inside < 0) {
        continue;
      }
      from = start + inside;
      to = from + word.length;
    }
    add(Math.max(from, at), false);
    add(to, true);
  }
  add(text.length, false);
  return pieces;
}

// Returns the address of a section and, in browsers that know how, of a sentence.
function address(url, id, sentence) {
  const path = base.replace(/search\/$/, "") + url.split("/").map(encodeURIComponent).join("/");
  const words = sentence ? sentence.split(" ") : [];
  const quoted = (list) => encodeURIComponent(list.join(" ")).replace(/-/g, "%2D");
  const text = !words.length ? "" : ":~:text=" + (words.length < 9 ? quoted(words) : quoted(words.slice(0, 4)) + "," + quoted(words.slice(-4)));
  return path + (id || text ? "#" + encodeURIComponent(id) + text : "");
}

// Returns what a result shows of a page.
async function describe(query, page) {
  const found = await fragment(page);
  const wanted = query.wanted || (query.wanted = wantedTerms(query));
  const parts = rankParts(found.parts, wanted);
  const top = parts[0] && parts[0].score > 0 ? parts[0] : null;
  const shown = top && excerptOf(top.text, wanted);
  const links = top ? parts.filter((p, i) => i && p.id && p.heading && p.score > 0.6 * top.score && parts.findIndex((q) => q.heading === p.heading) === i).slice(0, 2) : [];
  return {
    page, title: marked(found.title, wanted), name: found.title, section: found.section, kind: found.kind, audience: found.audience,
    withdrawn: found.withdrawn, overdue: !!found.due && found.due < new Date().toISOString().slice(0, 10), due: found.due,
    heading: top && top.heading ? marked(top.heading, wanted) : [], id: top ? top.id : "", url: found.url,
    excerpt: marked(shown ? shown.text : found.description, wanted),
    href: address(found.url, top ? top.id : "", shown ? shown.sentence : ""),
    links: links.map((p) => ({ heading: p.heading, href: address(found.url, p.id, "") })),
    holds: query.phrases.every((phrase) => holds(found, phrase)),
  };
}

// Reports whether the words of a phrase stand next to each other somewhere.
function holds(found, phrase) {
  const texts = [found.title, found.description].concat(found.parts.flatMap(([heading, , text]) => [heading].concat(text.split("\n"))));
  const key = " " + phrase.join(" ") + " ";
  return texts.some((t) => (" " + scan(t).map((w) => termOf(w.word)).join(" ") + " ").includes(key));
}
