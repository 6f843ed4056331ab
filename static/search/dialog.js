// The search that opens over a page: an editable combobox whose list groups what
// it found by page, after the ARIA Authoring Practices. Focus stays in the field.

const mostShown = 5; // pages in the list; each may cost a file
const restBefore = 80; // ms without a key before it searches
const quietBefore = 1200; // ms without a key before it speaks

let ui = null; // the parts of the dialog, once it was opened
let choices = []; // { element, href } in the order of the list
let active = -1; // which of them is active
let turn = 0; // number of the latest question; answers to others come too late
let dismissed = false; // the list was closed and stays so until something is typed
let exactly = false; // search for what was typed, uncorrected
let resting = 0, speaking = 0; // timers

function open(opener) {
  if (resultsPage) {
    resultsPage.focus();
    return;
  }
  prepare().catch(() => {});
  ui = ui || build();
  if (!ui.dialog.open) {
    ui.opener = opener;
    ui.dialog.showModal();
  }
  ui.input.focus();
  ui.input.select();
}

function build() {
  const input = give(make("input", "search-input"), {
    id: "k-search-input", type: "text", role: "combobox", "aria-expanded": "false", "aria-controls": "k-search-list", "aria-autocomplete": "list",
    "aria-haspopup": "listbox", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search", maxlength: longestQuery, dir: "auto",
    placeholder: words.Hint,
  });
  const parts = {
    input, form: give(make("form", "search-form"), { role: "search" }), cards: make("div", "search-cards"), notes: make("div", "search-notes"),
    list: give(make("div", "search-choices"), { id: "k-search-list", role: "listbox", "aria-label": words.Results }),
    none: make("p", "search-none"),
    status: give(make("p", "search-spoken"), { role: "status" }), alarm: give(make("p", "search-spoken"), { role: "alert" }),
    clear: button("search-clear", words.Clear, () => { empty(); input.focus(); }),
    dialog: give(make("dialog", "search-dialog"), { id: "k-search-dialog", "aria-label": words.Search }),
  };
  parts.form.append(give(make("label", "search-spoken", words.Search), { for: input.id }), input, parts.clear,
    button("search-close", words.Close, () => parts.dialog.close()));
  parts.dialog.append(parts.form, make("div", "search-body", parts.cards, parts.notes, parts.none, parts.list), parts.status, parts.alarm);
  parts.list.hidden = parts.clear.hidden = parts.none.hidden = true;
  document.body.append(parts.dialog);
  listen(parts);
  return parts;
}

function listen({ input, form, list, dialog }) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    enter(false);
  });
  input.addEventListener("input", (event) => {
    if (!event.isComposing) {
      typed();
    }
  });
  input.addEventListener("compositionend", typed);
  input.addEventListener("keydown", press);
  list.addEventListener("pointermove", (event) => activate(choices.findIndex((c) => c.element.contains(event.target)), false));
  list.addEventListener("mousedown", (event) => event.preventDefault()); // focus stays in the field
  list.addEventListener("click", (event) => {
    const choice = choices.find((c) => c.element.contains(event.target));
    if (choice) {
      go(choice.href, event.ctrlKey || event.metaKey);
    }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) { // beside it
      dialog.close();
    }
  });
  dialog.addEventListener("close", () => {
    clearTimeout(speaking);
    ui.opener.focus();
  });
}

// What keys do. Those it does not name edit the text.
function press(event) {
  if (event.isComposing || event.keyCode === 229) { // an input method has the key
    return;
  }
  const n = choices.length;
  const expanded = !ui.list.hidden;
  const moves = { ArrowDown: () => active + 1 < n ? active + 1 : 0, ArrowUp: () => active > 0 ? active - 1 : n - 1, PageDown: () => Math.min(active + 5, n - 1), PageUp: () => Math.max(active - 5, 0) };
  if (event.key === "Escape") {
    event.preventDefault();
    if (expanded) {
      dismissed = true;
      expand(false);
    } else if (ui.input.value) {
      empty();
    } else {
      ui.dialog.close();
    }
  } else if (event.key === "Enter") {
    event.preventDefault();
    enter(event.ctrlKey || event.metaKey);
  } else if (event.altKey && event.key === "ArrowUp") {
    event.preventDefault();
    dismissed = true;
    expand(false);
  } else if (Object.hasOwn(moves, event.key) && n) {
    event.preventDefault();
    dismissed = false;
    expand(true);
    if (!event.altKey) {
      activate(moves[event.key](), true);
    }
  } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
    activate(-1);
  }
}

function typed() {
  exactly = dismissed = false;
  ui.clear.hidden = !ui.input.value;
  clearTimeout(resting);
  clearTimeout(speaking);
  resting = setTimeout(ask, restBefore);
}

function empty() {
  ui.input.value = "";
  typed();
  ask();
}

// Searches for what the field holds.
async function ask() {
  clearTimeout(resting);
  const mine = ++turn;
  const text = ui.input.value.trim();
  ui.list.setAttribute("aria-busy", "true");
  let answer = null;
  try {
    answer = text && await search(text, { most: mostShown, exact: exactly });
  } catch (error) {
    answer = null;
  }
  if (mine === turn) {
    ui.list.removeAttribute("aria-busy");
    present(text, answer);
  }
}

function present(text, answer) {
  const failed = answer === null;
  const groups = answer ? answer.results : [];
  choices = [];
  ui.cards.replaceChildren(...showCards(answer ? answer.cards : []));
  ui.notes.replaceChildren(...(answer ? showNotes(answer, instead) : []));
  ui.list.replaceChildren(...groups.map(showGroup));
  if (answer && answer.total) {
    const all = offer(resultsAddress(text), words.All, "");
    ui.list.append(make("div", "search-all", all));
    all.append(make("span", "search-count", tally(answer.total)));
  }
  ui.none.textContent = failed ? words.Failed : text && !answer.total ? words.None : "";
  ui.none.hidden = !ui.none.textContent;
  activate(-1);
  expand(choices.length > 0 && !dismissed);
  const urgent = ui.none.textContent || (answer ? answer.cards.map((c) => c.text + " " + c.action).join(" ") : "");
  speaking = setTimeout(() => {
    ui.alarm.textContent = urgent;
    ui.status.textContent = answer && answer.total ? tally(answer.total) + [...ui.notes.children].map((note) => ". " + note.firstChild.textContent).join("") : "";
  }, quietBefore);
}

function instead() {
  exactly = true;
  dismissed = false;
  ui.input.focus();
  ask();
}

// Returns a page with the sections of it that answer.
function showGroup(result, i) {
  const id = "k-search-group-" + i;
  const place = make("span", "search-trail", placeOf(result));
  const excerpt = give(make("span", "search-excerpt", ...pieces(result.excerpt)), { dir: "auto" });
  // The page itself is named above its option, which need not repeat it.
  const first = offer(result.href, result.heading.length ? pieces(result.heading) : result.excerpt.length ? [] : pieces(result.title), result.name);
  first.append(excerpt);
  const group = make("div", "search-group", give(make("div", "search-page-name", make("span", "", ...pieces(result.title)), showState(result), place), { id, dir: "auto" }), first,
    ...result.links.map((link) => offer(link.href, [link.heading], result.name)));
  return give(group, { role: "group", "aria-labelledby": id });
}

// Returns an option and notes where it leads. Its name says the page as well: not
// every screen reader says the group.
function offer(href, text, page) {
  const element = make("div", "search-choice", text.length ? make("span", "search-heading", ...text) : null,
    page ? make("span", "search-spoken", text.length ? phrase(words.On, "", page) + ". " : page + ". ") : null);
  give(element, { id: "k-search-choice-" + choices.length, role: "option", "aria-selected": "false", dir: "auto" });
  choices.push({ element, href });
  return element;
}

function activate(n, scroll) {
  if (choices[active]) {
    choices[active].element.setAttribute("aria-selected", "false");
  }
  active = choices[n] ? n : -1;
  if (active < 0) {
    ui.input.removeAttribute("aria-activedescendant");
    return;
  }
  const { element } = choices[active];
  element.setAttribute("aria-selected", "true");
  ui.input.setAttribute("aria-activedescendant", element.id);
  if (scroll) {
    element.scrollIntoView({ block: "nearest" });
  }
}

function expand(on) {
  ui.list.hidden = !on;
  ui.input.setAttribute("aria-expanded", on);
  if (!on) {
    activate(-1);
  }
}

const resultsAddress = (text) => base.replace(/search\/$/, "search.html") + fragmentOf(text, exactly);

// Goes to the active option, or else to the page of all results.
function enter(elsewhere) {
  const text = ui.input.value.trim();
  if (choices[active] || text) {
    go(choices[active] ? choices[active].href : resultsAddress(text), elsewhere);
  }
}

function go(href, elsewhere) {
  if (elsewhere) {
    window.open(href, "_blank", "noopener");
    return;
  }
  ui.dialog.close();
  location.href = href;
}
