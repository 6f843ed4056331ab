// Makes what readers see of an answer: elements and plain text, so that nothing
// that was typed or indexed becomes markup.

// Returns an element with a class and children.
function make(tag, name, ...children) {
  const element = document.createElement(tag);
  if (name) {
    element.className = name;
  }
  element.append(...children.filter((c) => c !== null && c !== undefined));
  return element;
}

// Returns an element with attributes.
function give(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  return element;
}

const button = (name, text, action) => {
  const element = give(make("button", name, text), { type: "button" });
  element.addEventListener("click", action);
  return element;
};

// Returns a phrase with what it is about filled in.
const phrase = (text, one, two) => text.replace(/%([12d])/g, (_, n) => n === "2" ? two : one);

const tally = (n) => n === 0 ? words.None : n === 1 ? words.One : phrase(words.Many, n);

// Returns pieces of text, those that were asked for in mark elements.
const pieces = (list) => list.map(([text, hit]) => hit ? make("mark", "", text) : text);

// Returns what to see before any result: what a reader with such a question must
// know first.
function showCards(cards) {
  return cards.map(({ level, text, action }) => give(make("section", "search-card search-card-" + level,
    make("p", "search-card-text", text), make("p", "search-card-action", action)), { role: "note", "aria-label": text }));
}

// Returns sentences that say what was done with the words of a question. Instead is
// called to search for what was typed.
function showNotes(answer, instead) {
  const notes = answer.concepts.map((c) => make("p", "", phrase(words.Includes, c.label, c.from)));
  for (const c of answer.corrected) {
    notes.push(make("p", "", phrase(words.Corrected, c.from, c.to), " ", button("search-instead", phrase(words.Instead, c.from), instead)));
  }
  for (const word of answer.results.length ? answer.unknown : []) {
    notes.push(make("p", "", phrase(words.Unknown, word)));
  }
  return notes;
}

// Returns where a page stands: its section, or else what kind of page it is.
const placeOf = (result) => result.section || nameOfValue(result.kind);

// Returns the words that warn of a page.
function showState(result) {
  const state = result.withdrawn ? words.Withdrawn : result.overdue ? words.Overdue : "";
  return state ? make("span", "search-state", state) : null;
}

// Returns the name of a value of a facet.
function nameOfValue(value) {
  const known = words[value.charAt(0).toUpperCase() + value.slice(1)];
  const text = value.replace(/-/g, " ");
  return known || text.charAt(0).toUpperCase() + text.slice(1);
}

// Returns what follows # in the address of the results of a question.
function fragmentOf(text, exact, filters) {
  const parts = new URLSearchParams();
  parts.set("q", text);
  if (exact) {
    parts.set("exact", "1");
  }
  for (const facet of Object.keys(filters || {})) {
    filters[facet].forEach((value) => parts.append(facet, value));
  }
  return "#" + parts;
}
