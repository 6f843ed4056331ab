// What is known of the site before the first question: see EncodeCore in package
// search.

let core = null;
let ready = null;

// Loads the core. It is safe to call at the first sign that somebody may search.
function prepare() {
  if (!ready) {
    ready = load("core", "core.js").then(([facts]) => begin(facts));
    ready.catch(() => { ready = null; });
  }
  return ready;
}

function begin(facts) {
  core = facts;
  language = core.lang;
  stopWords = new Set(core.stops.split(" "));
  core.negative = new Set((core.negations || "").split(" "));
  terms.clear();
  core.impacts = Float32Array.from({ length: 64 }, (_, i) => core.least * core.ratio ** i);
  core.heads = heads();
  core.spellings = new Map();
  for (let i = 0; i + 1 < (core.spelling || []).length; i += 2) {
    for (const letter of core.spelling[i]) {
      core.spellings.set(letter, i / 2);
    }
  }
  core.files = [];
  eachNumber(core.packs, (n) => {
    for (let i = 0, file = core.files.length ? core.files[core.files.length - 1][0] + 1 : 0; i < n; i++) {
      core.files.push([file, i]);
    }
  });
  core.concepts = concepts();
  core.cards = core.cards.map(([queries, level, text, action]) => ({ keys: queries.map(termsOf), level, text, action }));
  core.pins = core.pins.map(([queries, page]) => ({ keys: queries.map((q) => termsOf(q).join(" ")), page }));
  return core;
}

// The words of names and headings, and how common each is there.
function heads() {
  const words = new Map();
  entries(core.heads).forEach(({ word }, i) => words.set(word, places[core.counts.charCodeAt(i)]));
  for (const title of core.titles ? core.titles.split("\n") : []) {
    for (const { word } of scan(title)) {
      words.set(word, Math.max(words.get(word) || 0, 1));
    }
  }
  return words;
}

// Maps the terms of every name of every concept to what it leads to.
function concepts() {
  const names = new Map();
  for (const line of core.concepts.split("\n")) {
    const variants = line.split("|");
    const label = variants[0];
    const key = nameOf(label);
    if (!key) {
      continue;
    }
    variants.forEach((variant) => {
      const [text, weight] = variant.split(":");
      const name = nameOf(text);
      if (name) {
        names.set(name, (names.get(name) || []).concat({ key, label, weight: weight ? weight / 100 : 1 }));
      }
    });
  }
  return names;
}

// Returns the terms of a name of a concept, separated by spaces, or "" for one that
// says too little: "do not massage" would be "massage".
function nameOf(text) {
  const terms = termsOf(text);
  return terms.length > 1 || scan(text).length === 1 ? terms.join(" ") : "";
}

// Returns the terms of a text without words too common to say anything, unless it
// has no others.
function termsOf(text) {
  const words = scan(text).map((w) => w.word);
  const telling = words.filter((w) => !stopWords.has(w));
  return (telling.length ? telling : words).map(termOf);
}

// Returns the postings of a key, or null.
async function postings(key) {
  const n = shardOf(key);
  const columns = await load("t" + n, "t/" + n + "-" + core.shards.slice(n * 5, n * 5 + 5) + ".js");
  if (!(columns.shard instanceof Map)) {
    columns.shard = decodeShard(columns);
  }
  return columns.shard.get(key) || null;
}

// Returns the words known to be spelt with a first letter, and how common each is.
async function spellings(letter) {
  const n = core.spellings.get(letter);
  if (n === undefined) {
    return new Map();
  }
  const columns = await load("v" + n, "v/" + n + "-" + core.spelling[2 * n + 1] + ".js");
  if (!columns.words) {
    columns.words = new Map();
    entries(columns[0]).forEach(({ word }, i) => columns.words.set(word, places[columns[1].charCodeAt(i)] >> 1));
  }
  return columns.words;
}

// Returns what results show of a page.
async function fragment(page) {
  const [file, place] = core.packs ? core.files[page] : [page, 0];
  const [list, pages] = await load("f" + file, "f/" + file + ".js");
  if (list !== core.list) {
    throw new Error("f/" + file + ".js");
  }
  const [meta, parts] = pages[place];
  const [title, url, section, kind, audience, due, withdrawn, description] = meta;
  return { title, url, section, kind, audience, due, withdrawn: !!withdrawn, description, parts };
}
