// Counts what a reader's browser loads for a first question, the interface
// included, compressed as servers do:
//
//	node test/search/bytes.mjs SITE [QUESTIONS]
//
// The questions are two or three neighbouring words from the texts of the site,
// taken at equal steps. The answer holds medians and the most.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { open } from './engine.mjs';

const site = fs.realpathSync(process.argv[2]);
const count = Number(process.argv[3] || 60);
const size = file => zlib.gzipSync(fs.readFileSync(path.join(site, file)), { level: 6 }).length;

// questionsFrom takes neighbouring words out of fragments of the index.
export function questionsFrom(site, count) {
  const folder = path.join(site, 'search/f');
  const files = fs.readdirSync(folder).sort();
  const questions = [];
  for (let i = 0; i < count; i++) {
    const file = files[Math.floor(i * files.length / count)];
    const words = fs.readFileSync(path.join(folder, file), 'utf8').replace(/\\n/g, ' ').match(/\p{L}{4,}/gu);
    const at = (i * 37) % Math.max(1, words.length - 3);
    questions.push(words.slice(at, at + 2 + i % 2).join(' '));
  }
  return questions;
}

const list = [];
for (const question of questionsFrom(site, count)) {
  const engine = open(site);
  await engine.search(question, { most: 5 }); // as many as the dialog shows
  const files = [...engine.files, ...engine.loaded];
  list.push({ question, files: files.length, bytes: files.reduce((sum, f) => sum + size(f), 0), script: size(engine.files[0]), core: size('search/core.js') });
}
const middle = key => list.map(l => l[key]).sort((a, b) => a - b)[list.length >> 1];
const most = key => Math.max(...list.map(l => l[key]));
console.log(JSON.stringify({
  questions: list.length, files: middle('files'), bytes: middle('bytes'), mostFiles: most('files'), mostBytes: most('bytes'), script: middle('script'), core: middle('core'),
}));
