// Ranks pages for a question that has been understood.

// Of a question of two or three words a page should have all. Of a longer one it
// may have some: people write whole sentences.
const coverage = [0, 0, 0.5, 0.5];

// Returns the scores of all pages.
function scores(query) {
  const total = new Float32Array(core.pages);
  const covered = new Float32Array(core.pages);
  let whole = 0;
  for (const group of query.groups) {
    const score = new Float32Array(core.pages);
    let most = 0;
    for (const w of group.words) {
      const own = new Float32Array(core.pages);
      for (const v of w.variants) {
        raise(own, v.posting, v.weight);
        most = Math.max(most, idf(v.posting.df));
      }
      add(score, own);
    }
    for (const c of group.concepts) {
      raise(score, c.posting, c.weight * group.words.length);
    }
    add(total, score);
    whole += most;
    score.forEach((s, page) => { covered[page] += s > 0 ? most : 0; });
  }
  const exponent = coverage[query.groups.length] || 0;
  if (exponent && whole) {
    total.forEach((s, page) => { total[page] = s * (covered[page] / whole) ** exponent; });
  }
  return total;
}

function add(sum, part) {
  for (let i = 0; i < sum.length; i++) {
    sum[i] += part[i];
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
    const has = new Uint8Array(core.pages);
    if (posting) {
      posting.pages.forEach((page) => { has[page] = 1; });
    }
    if (posting || !stopWords.has(term)) {
      score.forEach((_, page) => { score[page] *= has[page]; });
    }
  }
  for (const facet of Object.keys(filters || {})) {
    const values = filters[facet];
    if (values.length) {
      const sets = values.map((v) => facetPages(facet, v));
      score.forEach((_, page) => {
        if (!sets.some((s) => s && s[page])) {
          score[page] = 0;
        }
      });
    }
  }
}

// Returns which pages have a value of a facet: a 1 for each that does.
function facetPages(facet, value) {
  const runs = Object.prototype.hasOwnProperty.call(core.facets, facet) && Object.prototype.hasOwnProperty.call(core.facets[facet], value)
    ? core.facets[facet][value] : null;
  return runs === null ? null : decodeRuns(runs);
}

// Returns the numbers of the best pages, best first; ties by page number.
function best(score, most) {
  const all = [];
  for (let page = 0; page < score.length; page++) {
    if (score[page] > 0) {
      all.push(page);
    }
  }
  return all.sort((a, b) => score[b] - score[a] || a - b).slice(0, most);
}
