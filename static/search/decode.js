// Decodes the columns of the index. Package search says how they are written.

const digits = "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|";
const radix = 45;
const places = new Uint8Array(128);
for (let i = 0; i < digits.length; i++) {
  places[digits.charCodeAt(i)] = i;
}

// Calls f with every number of a column.
function eachNumber(column, f) {
  let n = 0;
  for (let i = 0; i < column.length; i++) {
    const d = places[column.charCodeAt(i)];
    if (d < radix) {
      f(n * radix + d);
      n = 0;
    } else {
      n = n * radix + d - radix;
    }
  }
}

// Returns the entries of a front-coded list.
function entries(list) {
  const all = [];
  let last = "";
  for (const entry of list.split("|")) {
    if (entry) {
      const tail = entry.slice(1);
      const comma = tail.indexOf(",");
      const word = last.slice(0, parseInt(entry[0], 36)) + (comma < 0 ? tail : tail.slice(0, comma));
      all.push({ word, n: comma < 0 ? 1 : parseInt(tail.slice(comma + 1), 36) });
      last = word;
    }
  }
  return all;
}

// Returns the postings of a shard: a map of keys to the number of pages and, for
// the pages kept, their numbers and levels.
function decodeShard([dict, gaps, levels]) {
  const shard = new Map();
  const list = entries(dict);
  const pages = [];
  eachNumber(gaps, (n) => pages.push(n));
  let at = 0;
  for (const { word, n } of list) {
    const kept = Math.min(n, core.most);
    const posting = { df: n, pages: new Int32Array(kept), levels: new Uint8Array(kept) };
    let page = 0;
    for (let i = 0; i < kept; i++, at++) {
      page += pages[at];
      posting.pages[i] = page;
      posting.levels[i] = places[levels.charCodeAt(at)];
    }
    shard.set(word, posting);
  }
  return shard;
}

// Returns the pages a facet's runs stand for.
function decodeRuns(runs) {
  const set = new Uint8Array(core.pages);
  let at = 0, within = 0;
  eachNumber(runs, (n) => {
    set.fill(within, at, at + n);
    at += n;
    within = 1 - within;
  });
  return set;
}

// Returns the shard of a key, by its first word.
function shardOf(key) {
  let h = 2166136261;
  for (const letter of key) {
    if (letter === " " || letter === "=" || letter === "~") {
      break;
    }
    h = Math.imul(h ^ letter.codePointAt(0), 16777619);
  }
  h = Math.imul(h ^ h >>> 15, 0x2c1b3c6d) >>> 0;
  return core.bits ? h >>> 32 - core.bits : 0;
}
