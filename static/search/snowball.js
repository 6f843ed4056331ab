// What the generated stemmers are written in: a word, a place in it, and the
// limits and the slice that the Snowball language knows. Letters are UTF-16; none
// of the languages has others.

let text = "", at = 0, limit = 0, floor = 0, bra = 0, ket = 0;

const current = () => text;
const lengthOf = (s) => s.length;
const next = () => { at++; };
const previous = () => { at--; };
const hop = (n) => at + n;

// Returns a function that stems a word.
const stemWith = (stem) => (word) => {
  text = word;
  at = floor = bra = 0;
  limit = ket = word.length;
  stem();
  return text;
};

function put(from, to, s) {
  const more = s.length - (to - from);
  text = text.slice(0, from) + s + text.slice(Math.max(from, to));
  limit += more;
  at = at >= to ? at + more : Math.min(at, from);
  return more;
}

function replace(s) {
  put(bra, ket, s);
  return true;
}

const remove = () => replace("");

function insert(from, to, s) {
  const more = put(from, to, s);
  if (from <= bra) {
    bra += more;
  }
  if (from <= ket) {
    ket += more;
  }
}

function is(s) {
  if (at >= limit || !text.startsWith(s, at)) {
    return false;
  }
  at += s.length;
  return true;
}

function isBack(s) {
  if (at - floor < s.length || !text.startsWith(s, at - s.length)) {
    return false;
  }
  at -= s.length;
  return true;
}

function has(set, least, most, i) {
  const c = text.charCodeAt(i) - least;
  return c >= 0 && c <= most - least && (set[c >> 3] & 1 << (c & 7)) !== 0;
}

const inSet = (set, least, most) => at < limit && has(set, least, most, at) && !!++at;
const outSet = (set, least, most) => at < limit && !has(set, least, most, at) && !!++at;

function inSetBack(set, least, most) {
  if (at <= floor || !has(set, least, most, at - 1)) {
    return false;
  }
  at--;
  return true;
}

function outSetBack(set, least, most) {
  if (at <= floor || has(set, least, most, at - 1)) {
    return false;
  }
  at--;
  return true;
}

// Finds the longest of the endings [text, shorter, result, condition] at a place.
function choose(endings, fits, step) {
  let i = -1;
  endings.forEach(([s], k) => {
    if (fits(s) && (i < 0 || s.length > endings[i][0].length)) {
      i = k;
    }
  });
  for (const from = at; i >= 0; i = endings[i][1]) {
    const [s, , result, condition] = endings[i];
    at = from + step * s.length;
    if (!condition) {
      return result;
    }
    const met = condition();
    at = from + step * s.length;
    if (met) {
      return result;
    }
  }
  return 0;
}

const among = (endings) => choose(endings, (s) => at + s.length <= limit && text.startsWith(s, at), 1);
const amongBack = (endings) => choose(endings, (s) => at - s.length >= floor && text.startsWith(s, at - s.length), -1);
