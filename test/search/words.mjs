// Answers for the search script in a comparison with package words. Reads one
// JSON value a line, [language, text], and writes [[word, term], …] for each.
import fs from 'node:fs';
import readline from 'node:readline';
import vm from 'node:vm';

const folder = new URL('../../static/search/', import.meta.url);
const read = name => fs.readFileSync(new URL(name, folder), 'utf8');
const languages = new Map();

// The scripts of a language, joined as the build joins them.
function scripts(language) {
  if (language === 'en') return ['stem-en.js', 'text.js'];
  return fs.existsSync(new URL(`stem-${language}.js`, folder)) ? ['snowball.js', `stem-${language}.js`, 'text.js'] : ['stem-none.js', 'text.js'];
}

function load(language) {
  if (!languages.has(language)) {
    const source = scripts(language).map(read).join('\n');
    const make = vm.runInThisContext(`(function () { "use strict";\n${source}\nlanguage = ${JSON.stringify(language)}; return { scan, termOf }; })`);
    languages.set(language, make());
  }
  return languages.get(language);
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const [language, text] = JSON.parse(line);
  const { scan, termOf } = load(language);
  process.stdout.write(JSON.stringify(scan(text).map(({ word }) => [word, termOf(word)])) + '\n');
}
