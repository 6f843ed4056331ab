// The page of all results. What it shows is in the part of its address after #,
// which no server sees, so results can be bookmarked, shared and gone back to.

const mostAtOnce = 20; // results before "more"
const facetNames = { kind: words.Kind, audience: words.Audience, region: words.Region };

const resultsPage = startResults(document.getElementById("k-search-page"));

function startResults(home) {
  if (!home) {
    return null;
  }
  let most = mostAtOnce, latest = 0, waiting = 0, talk = 0;
  const input = give(make("input", "search-input"), {
    id: "k-search-input", type: "search", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search", maxlength: longestQuery, dir: "auto",
    placeholder: words.Hint,
  });
  const form = give(make("form", "search-form", give(make("label", "search-spoken", words.Search), { for: input.id }), input,
    give(make("button", "search-submit", words.Search), { type: "submit" })), { role: "search" });
  const cards = make("div", "search-cards"), notes = make("div", "search-notes"), filters = make("div", "search-filters");
  const found = give(make("p", "search-found"), { dir: "auto" }), spoken = give(make("p", "search-spoken"), { role: "status" });
  const list = make("ol", "search-list");
  const more = button("search-more", words.More, () => {
    const next = list.children.length;
    most += mostAtOnce;
    update(false).then(() => list.children[next] && list.children[next].querySelector("a").focus());
  });
  home.append(form, cards, notes, filters, found, list, more, spoken);
  more.hidden = filters.hidden = true;
  home.hidden = false;

  // Returns what the address asks for.
  function asked() {
    const parts = new URLSearchParams(location.hash.slice(1));
    const chosen = {};
    for (const facet of Object.keys(facetNames)) {
      const values = parts.getAll(facet);
      if (values.length) {
        chosen[facet] = values;
      }
    }
    return { text: (parts.get("q") || "").slice(0, longestQuery), exact: parts.get("exact") === "1", chosen };
  }

  function ask(text, exact, chosen, keep) {
    const hash = fragmentOf(text.trim(), exact, chosen);
    most = mostAtOnce;
    if (keep && hash !== location.hash) {
      location.hash = hash; // a step of the history; hashchange does the rest
    } else {
      history.replaceState(null, "", hash);
      update(false);
    }
  }

  async function update(fill) {
    const { text, exact, chosen } = asked();
    const mine = ++latest;
    if (fill) {
      input.value = text;
    }
    home.dataset.asked = text ? "yes" : "no";
    let answer = null, facets = {};
    try {
      if (text) {
        const everything = await rank(text, { exact });
        facets = facetCounts(everything.score);
        answer = await search(text, { most, exact, filters: chosen });
      }
    } catch (error) {
      found.textContent = words.Failed;
      return;
    }
    if (mine !== latest) {
      return;
    }
    const results = answer ? answer.results : [];
    cards.replaceChildren(...showCards(answer ? answer.cards : []));
    notes.replaceChildren(...(answer ? showNotes(answer, () => ask(text, true, chosen, true)) : []));
    showFilters(facets, chosen, text, exact);
    found.textContent = answer ? tally(answer.total) : "";
    list.replaceChildren(...results.map(showResult));
    more.hidden = !answer || answer.total <= results.length || results.length < most;
    clearTimeout(talk);
    talk = setTimeout(() => { spoken.textContent = found.textContent; }, quietBefore);
  }

  // Shows the facets in which there is a choice.
  function showFilters(facets, chosen, text, exact) {
    const groups = Object.keys(facetNames).filter((f) => facets[f] && (facets[f].length > 1 || chosen[f])).map((facet) => {
      const boxes = facets[facet].map(({ value, n }) => {
        const box = give(make("input"), { type: "checkbox", name: facet, value, id: "k-search-" + facet + "-" + value });
        box.checked = (chosen[facet] || []).includes(value);
        box.addEventListener("change", () => {
          const now = asked().chosen; // another box may have changed it since
          const values = (now[facet] || []).filter((v) => v !== value).concat(box.checked ? value : []);
          const next = { ...now, [facet]: values };
          if (!values.length) {
            delete next[facet];
          }
          ask(text, exact, next, true);
        });
        return make("label", "search-filter", box, " " + nameOfValue(value) + " ", make("span", "search-count", n));
      });
      return make("fieldset", "search-facet", make("legend", "", facetNames[facet]), ...boxes);
    });
    const focused = document.activeElement && filters.contains(document.activeElement) ? document.activeElement.id : "";
    filters.replaceChildren(...groups);
    filters.hidden = !groups.length;
    if (focused && document.getElementById(focused)) {
      document.getElementById(focused).focus();
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    ask(input.value, false, asked().chosen, true);
  });
  input.addEventListener("input", (event) => {
    clearTimeout(waiting);
    if (!event.isComposing) {
      waiting = setTimeout(() => ask(input.value, false, asked().chosen, false), 2 * restBefore);
    }
  });
  addEventListener("hashchange", () => update(true));
  update(true);
  return input;
}

function showResult(result) {
  const link = give(make("a", "", ...pieces(result.title)), { href: result.href });
  const heading = result.heading.length ? make("p", "search-section", ...pieces(result.heading)) : null;
  const trail = make("p", "search-trail", placeOf(result) + " ", showState(result));
  const links = result.links.length ? make("ul", "search-links", ...result.links.map((l) => make("li", "", give(make("a", "", l.heading), { href: l.href })))) : null;
  return give(make("li", "search-result", trail, make("h2", "", link), heading, make("p", "search-excerpt", ...pieces(result.excerpt)), links), { dir: "auto" });
}

search.open = open; // what the search box calls
prepare().catch(() => {}); // somebody is about to ask, and the core is on its way
