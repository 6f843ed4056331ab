// Answers questions.

const mostPages = 10;
const phrasePages = 30; // pages whose text is looked through for a quoted phrase

// Returns the ranking for a question: { query, pages, total, score, cards }. Nothing of it
// needs the texts of pages. With { exact: true } no word is corrected.
async function rank(text, options = {}) {
  await prepare();
  const query = await understand(parse(text), options);
  const score = scores(query);
  await honourNames(query, score);
  await leaveOut(query, score, options.filters);
  const pinned = core.pins.filter((p) => p.keys.includes(query.words.map((w) => w.term).join(" "))).map((p) => p.page);
  pinned.forEach((page, i) => { score[page] = 1e6 - i; });
  let most = 0, total = 0;
  for (let page = 0; page < score.length; page++) {
    if (score[page] > most && !pinned.includes(page)) {
      most = score[page];
    }
  }
  // Pages that serve only the least word of a long question are no answers.
  for (let page = 0; page < score.length; page++) {
    if (score[page] > 0.1 * most) {
      total++;
    } else {
      score[page] = 0;
    }
  }
  return { query, score, total, pages: best(score, options.most || mostPages), cards: cardsFor(query) };
}

// Returns the cards a reader must see first.
function cardsFor(query) {
  const asked = new Set(query.words.flatMap((w) => [w.term].concat(w.variants.map((v) => v.term))));
  return core.cards.filter((c) => c.keys.some((key) => key.length && key.every((term) => asked.has(term))))
    .map(({ level, text, action }) => ({ level, text, action }));
}

// Answers a question: the ranking with what each result shows. When the site was
// published again since its core was loaded, everything is loaded anew, once.
async function search(text, options = {}) {
  for (let again = 0; ; again++) {
    try {
      const answer = await rank(text, options);
      const { query } = answer;
      const pages = query.phrases.length ? best(answer.score, phrasePages) : answer.pages;
      const results = (await Promise.all(pages.map((page) => describe(query, page)))).filter((r) => r.holds);
      return {
        text: query.text, results: results.slice(0, options.most || mostPages), total: query.phrases.length ? results.length : answer.total, cards: answer.cards,
        concepts: query.concepts, corrected: query.corrected, unknown: query.unknown, facets: facetCounts(answer.score),
      };
    } catch (error) {
      if (again || location.protocol === "file:") {
        throw error;
      }
      forget();
      ready = null;
    }
  }
}

// Returns how many of the pages found have each value of each facet.
function facetCounts(score) {
  const counts = {};
  for (const facet of Object.keys(core.facets)) {
    counts[facet] = Object.keys(core.facets[facet]).map((value) => {
      const pages = facetPages(facet, value);
      let n = 0;
      for (let page = 0; page < score.length; page++) {
        n += score[page] > 0 ? pages[page] : 0;
      }
      return { value, n };
    }).filter((v) => v.n).sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
  }
  return counts;
}

window.kneadSearch = search;
