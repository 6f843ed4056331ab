// Ranks pages for a question that has been understood.

// Of a question of two or three words a page should have all. Of a longer one it
// may have some: people write whole sentences.
const coverage = [0, 0, 0.5, 0.5];

// Returns the scores of all pages. It runs at every key, so it goes through the
// pages in plain loops.
function scores(query) {
  const n = core.pages;
  const total = new Float32Array(n);
  const covered = new Float32Array(n);
  const score = new Float32Array(n);
  const own = new Float32Array(n);
  let whole = 0;
  for (const group of query.groups) {
    let most = 0;
    for (const w of group.words) {
      for (const v of w.variants) {
        raise(own, v.posting, v.weight);
        most = Math.max(most, idf(v.posting.df));
      }
      move(own, score);
    }
    for (const c of group.concepts) {
      raise(score, c.posting, c.weight * group.words.length);
    }
    for (let page = 0; page < n; page++) {
      if (score[page] > 0) {
        total[page] += score[page];
        covered[page] += most;
        score[page] = 0;
      }
    }
    whole += most;
  }
  const exponent = coverage[query.groups.length] || 0;
  for (let page = 0; exponent && whole && page < n; page++) {
    if (total[page] > 0) {
      total[page] *= (covered[page] / whole) ** exponent;
    }
  }
  return total;
}

// Adds what is in one list to another, and empties it.
function move(from, to) {
  for (let i = 0; i < to.length; i++) {
    to[i] += from[i];
    from[i] = 0;
  }
}

// How much a word tells: the rarer, the more.
const idf = (df) => Math.log(1 + (core.pages - df + 0.5) / (df + 0.5));

// Raises each page's score to what a term is worth there, where that is more: of
// words that mean one thing the best counts, not all of them.
function raise(score, posting, weight) {
  const worth = weight * idf(posting.df);
  for (let i = 0; i < posting.pages.length; i++) {
    const page = posting.pages[i];
    const s = worth * core.impacts[posting.levels[i]];
    if (s > score[page]) {
      score[page] = s;
    }
  }
}

// Gives pages their due whose whole name is what was asked for.
async function honourNames(query, score) {
  const words = query.words.slice(0, mostNameWords);
  if (!words.length || words.length < query.words.length) {
    return;
  }
  // Every word stands for itself, or else for its best guess.
  const choices = words.map((w) => (w.found ? [w.term] : []).concat(w.variants.filter((v) => v.term).map((v) => v.term)).slice(0, 8));
  let keys = [[]];
  for (const terms of choices) {
    keys = keys.flatMap((key) => terms.map((t) => key.concat(t))).slice(0, 16);
  }
  for (const key of keys) {
    const posting = await postings(key.join(" ") + "=");
    if (posting) {
      posting.pages.forEach((page, i) => {
        score[page] *= posting.levels[i] ? 1.6 : 1.4;
      });
    }
  }
}

// Takes out pages with words that are not wanted, without a word of a phrase, or
// outside the chosen facets.
async function leaveOut(query, score, filters) {
  for (const term of query.without) {
    const posting = await postings(term);
    if (posting) {
      posting.pages.forEach((page) => { score[page] = 0; });
    }
  }
  for (const term of query.phrases.flat()) {
    const posting = await postings(term);
    if (posting || !stopWords.has(term)) {
      const has = new Uint8Array(core.pages);
      for (const page of posting ? posting.pages : []) {
        has[page] = 1;
      }
      keep(has, score);
    }
  }
  for (const facet of Object.keys(filters || {})) {
    const values = filters[facet];
    if (values.length) {
      const has = new Uint8Array(core.pages);
      for (const v of values) {
        const pages = facetPages(facet, v) || [];
        for (let page = 0; page < pages.length; page++) {
          has[page] |= pages[page];
        }
      }
      keep(has, score);
    }
  }
}

// Takes out the pages that are not in a set.
function keep(set, score) {
  for (let page = 0; page < score.length; page++) {
    if (!set[page]) {
      score[page] = 0;
    }
  }
}

// Returns which pages have a value of a facet: a 1 for each that does.
function facetPages(facet, value) {
  const sets = core.sets || (core.sets = new Map());
  const key = facet + " " + value;
  if (sets.has(key)) {
    return sets.get(key);
  }
  const runs = Object.prototype.hasOwnProperty.call(core.facets, facet) && Object.prototype.hasOwnProperty.call(core.facets[facet], value)
    ? core.facets[facet][value] : null;
  sets.set(key, runs === null ? null : decodeRuns(runs));
  return sets.get(key);
}

// Returns the numbers of the best pages, best first; ties by page number.
function best(score, most) {
  const top = [];
  for (let page = 0; page < score.length; page++) {
    const s = score[page];
    if (s > 0 && (top.length < most || s > score[top[top.length - 1]])) {
      let at = top.length;
      while (at > 0 && score[top[at - 1]] < s) {
        at--;
      }
      top.splice(at, 0, page);
      top.length = Math.min(top.length, most);
    }
  }
  return top;
}
