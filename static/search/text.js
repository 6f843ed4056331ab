// Text into words and terms, exactly as package words does it for the index:
// whatever is changed here is changed there too.

const runs = /[\p{L}\p{N}\p{M}]+(?:['’\u00ad\u200c\u200d][\p{L}\p{N}\p{M}]+)*/gu;
const marks = /[\u0300-\u036f]+/g;
const dropped = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const variants = /[ςıłđðø’ʼ‘ىیکßæœþ]/g;
const plainLetter = new Map(Object.entries({
  "ς": "σ", "ı": "i", "ł": "l", "đ": "d", "ð": "d", "ø": "o", "’": "'", "ʼ": "'", "‘": "'", "ى": "ي", "ی": "ي", "ک": "ك",
  "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
}));
const plain = /^[a-z0-9]+$/i;
const notASCII = /[^\x00-\x7f]/;
const mostLetters = 40;

let language = "en";
let stopWords = new Set();

function withoutMarks(word) {
  return notASCII.test(word) ? word.normalize("NFD").replace(marks, "").normalize("NFC") : word;
}

function fold(run) {
  if (!notASCII.test(run)) {
    return run.toLowerCase();
  }
  let s = run.normalize("NFKD").replace(dropped, "");
  if (!keepsMarks()) {
    s = s.replace(marks, "");
  }
  return s.toLowerCase().replace(variants, (c) => plainLetter.get(c)).normalize("NFC");
}

const keepsMarks = () => language !== "en" && !!stemmers[language];

// A script says how its words are told apart: 0 by spaces, 1 not at all (Chinese,
// Japanese), 2 by spaces, with endings that are part of the word (Korean), 3 not
// at all, in an alphabet (Thai, Lao, Khmer, Burmese).
const unspaced = [
  [0xe00, 0xeff, 3], [0x1000, 0x109f, 3], [0x1780, 0x17ff, 3], [0xac00, 0xd7a3, 2], [0x3005, 0x3007, 1], [0x3041, 0x30ff, 1], [0x31f0, 0x31ff, 1],
  [0x3400, 0x4dbf, 1], [0x4e00, 0x9fff, 1], [0xf900, 0xfaff, 1], [0x20000, 0x3fffd, 1],
];

function scriptOf(letter) {
  const c = letter.codePointAt(0);
  const block = c < 0xe00 ? undefined : unspaced.find((b) => b[0] <= c && c <= b[1]);
  return block ? block[2] : 0;
}

function overlapping(letters, n) {
  if (letters.length <= n) {
    return [letters.join("")];
  }
  return letters.slice(n - 1).map((_, i) => letters.slice(i, i + n).join(""));
}

function segments(piece) {
  if (!notASCII.test(piece)) {
    return [piece.slice(0, mostLetters)];
  }
  const letters = Array.from(piece);
  const all = [];
  for (let at = 0; at < letters.length;) {
    const script = scriptOf(letters[at]);
    let end = at + 1;
    while (end < letters.length && (scriptOf(letters[end]) === script || /\p{M}/u.test(letters[end]))) {
      end++;
    }
    const part = letters.slice(at, end);
    const whole = part.slice(0, mostLetters).join("");
    at = end;
    if (script === 1 || script === 3) {
      all.push(...overlapping(part, script === 1 ? 2 : 3));
      continue;
    }
    if (script === 2 && part.length > 2) {
      all.push(...overlapping(part, 2));
    }
    all.push(whole);
  }
  return all;
}

// Returns the words of one run.
function wordsOf(run) {
  if (plain.test(run)) { // as most are
    return [run.toLowerCase().slice(0, mostLetters)];
  }
  const all = [];
  for (const piece of fold(run).split(/[^\p{L}\p{N}\p{M}']+/u)) {
    const elided = language === "fr" || language === "it";
    for (const part of elided ? piece.split("'") : [piece.replace(/'s$/, "").replace(/'/g, "")]) {
      if (part) {
        all.push(...segments(part));
      }
    }
  }
  return all;
}

// Returns the words of a text with the place of the run each comes from.
function scan(text) {
  const all = [];
  for (const m of text.matchAll(runs)) {
    for (const word of wordsOf(m[0])) {
      all.push({ word, start: m.index, end: m.index + m[0].length });
    }
  }
  return all;
}

const greekStarts = ["oede", "oeso", "oest", "foet", "coel", "homoe", "dyspnoe", "apnoe", "myxoe", "lymphoe"];
const endings = [
  ["ours", "ors"], ["oured", "ored"], ["ouring", "oring"], ["our", "or"],
  ["izations", "isations"], ["ization", "isation"], ["izing", "ising"], ["ized", "ised"], ["izes", "ises"], ["ize", "ise"], ["yze", "yse"], ["yzed", "ysed"],
  ["tres", "ters"], ["tre", "ter"], ["bres", "bers"], ["bre", "ber"], ["ogues", "ogs"], ["ogue", "og"],
];

// Gives the spellings of one English word one form.
function respell(w) {
  if (w.length < 5) {
    return w;
  }
  if (w.startsWith("anae") || w[0] !== "a" && !w.endsWith("ae")) {
    w = w.replace(/ae/g, "e");
  }
  if (greekStarts.some((s) => w.startsWith(s))) {
    w = w.replace("oe", "e");
  }
  w = w.replace("rrhoe", "rrhe");
  const e = endings.find((e) => w.endsWith(e[0]) && w.length - e[0].length > 1);
  return e ? w.slice(0, -e[0].length) + e[1] : w;
}

const terms = new Map();

// Returns what a word is filed under.
function termOf(word) {
  let t = terms.get(word);
  if (t === undefined) {
    t = word;
    if (stemmers[language] && !/\p{N}/u.test(word) && !(notASCII.test(word) && Array.from(word).some(scriptOf))) {
      t = stemmers[language](language === "en" ? respell(word) : word);
    }
    t = withoutMarks(t);
    if (terms.size < 50000) {
      terms.set(word, t);
    }
  }
  return t;
}
