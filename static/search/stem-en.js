// English words without their endings: the Snowball project's English stemmer
// ("Porter2"), see snowballstem.org. It gives
// what its Go twin gives; a test compares them.
const stemmers = { en: (function () {
  const valid = /[cdeghkmnrt]$/;
  const special = new Map(Object.entries({
    skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli",
    singly: "singl", sky: "sky", news: "news", howe: "howe", atlas: "atlas", cosmos: "cosmos", bias: "bias", andes: "andes",
  }));
  const kept = new Set(["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"]);
  const step2 = [
    ["ization", "ize"], ["ational", "ate"], ["fulness", "ful"], ["ousness", "ous"], ["iveness", "ive"], ["tional", "tion"], ["biliti", "ble"],
    ["lessli", "less"], ["entli", "ent"], ["ation", "ate"], ["alism", "al"], ["aliti", "al"], ["ousli", "ous"], ["iviti", "ive"], ["fulli", "ful"],
    ["enci", "ence"], ["anci", "ance"], ["abli", "able"], ["izer", "ize"], ["ator", "ate"], ["alli", "al"], ["bli", "ble"], ["ogi", "og"], ["li", ""],
  ];
  const step3 = [
    ["ational", "ate"], ["tional", "tion"], ["alize", "al"], ["icate", "ic"], ["iciti", "ic"], ["ative", ""], ["ical", "ic"], ["ness", ""], ["ful", ""],
  ];
  const step4 = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic"];
  const short = /^[aeiouy][^aeiouy]$|[^aeiouy][aeiouy][^aeiouywxY]$/;
  const hasVowel = /[aeiouy]/;
  const after = (w, from) => {
    const m = /[aeiouy][^aeiouy]/.exec(w.slice(from));
    return m ? from + m.index + 2 : w.length;
  };

  return function (w) {
    if (w.length < 3) {
      return w;
    }
    if (special.has(w)) {
      return special.get(w);
    }
    w = w.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const start = /^(gener|commun|arsen)/.exec(w);
    const r1 = start ? start[0].length : after(w, 0);
    const r2 = after(w, r1);
    const has = (end) => w.endsWith(end);
    const cut = (n) => { w = w.slice(0, w.length - n); };
    const inside = (end, region) => w.length - end.length >= region;

    if (has("sses")) {
      cut(2);
    } else if (has("ied") || has("ies")) {
      cut(w.length > 4 ? 2 : 1);
    } else if (has("s") && !has("us") && !has("ss") && hasVowel.test(w.slice(0, -2))) {
      cut(1);
    }
    if (kept.has(w)) {
      return w;
    }

    const eed = /eed(ly)?$/.exec(w);
    const ed = eed ? null : /(?:ed|ing)(?:ly)?$/.exec(w);
    if (eed) {
      if (eed.index >= r1) {
        w = w.slice(0, eed.index) + "ee";
      }
    } else if (ed && hasVowel.test(w.slice(0, ed.index))) {
      w = w.slice(0, ed.index);
      if (/(?:at|bl|iz)$/.test(w)) {
        w += "e";
      } else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(w)) {
        cut(1);
      } else if (w.length <= r1 && short.test(w)) {
        w += "e";
      }
    }

    w = w.replace(/(.[^aeiouy])[yY]$/, "$1i");

    for (const [end, to] of step2) {
      if (has(end)) {
        if (inside(end, r1) && (end !== "ogi" || has("logi")) && (end !== "li" || valid.test(w.slice(0, -2)))) {
          w = w.slice(0, -end.length) + to;
        }
        break;
      }
    }
    for (const [end, to] of step3) {
      if (has(end)) {
        if (inside(end, end === "ative" ? Math.max(r1, r2) : r1)) {
          w = w.slice(0, -end.length) + to;
        }
        break;
      }
    }
    for (const end of step4) {
      if (has(end)) {
        if (inside(end, r2) && (end !== "ion" || /[st]ion$/.test(w))) {
          cut(end.length);
        }
        break;
      }
    }
    if (has("e")) {
      if (inside("e", r2) || inside("e", r1) && !short.test(w.slice(0, -1))) {
        cut(1);
      }
    } else if (has("ll") && inside("l", r2)) {
      cut(1);
    }
    return w.replace(/Y/g, "y");
  };
})() };
