// Asks a built site: node ask.mjs SITE QUESTION… prints a line for each, the
// address of the first result and its excerpt with what is marked in brackets.
import fs from 'node:fs';
import { open } from './engine.mjs';

const [site, ...questions] = process.argv.slice(2);
const { search } = open(fs.realpathSync(site));
for (const question of questions) {
  const [first] = (await search(question)).results;
  console.log(first ? `${first.url} ${first.excerpt.map(([text, mark]) => (mark ? `[${text}]` : text)).join('')}` : 'nothing');
}
