// Asks a built handbook the questions of queries.txt:
//
//	node test/search/handbook.mjs public [--misses]
//
// Prints, as JSON, how often the first result is right (S@1), how often one of the
// first three is (S@3), the mean of 1/rank (MRR), how often the section of the
// first right result is (section), and how many questions show nothing (empty).
// Every title and every other name of the site's pages is not asked for here: the
// questions are in people's words.
import fs from 'node:fs';
import { open } from './engine.mjs';

const [site, flag] = process.argv.slice(2);
const { search } = open(fs.realpathSync(site));

const questions = fs.readFileSync(new URL('queries.txt', import.meta.url), 'utf8').split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split(' => '))
  .map(([query, answers]) => ({ query, answers: answers.split(' | ').map(a => a.split('#')) }));

const isRight = (answers, result) => answers.some(([page]) => result.url === page + '.html');
const isPlace = (answers, result) => answers.some(([page, id]) => result.url === page + '.html' && (!id || result.id === id));

let first = 0, third = 0, reciprocal = 0, section = 0, empty = 0;
for (const { query, answers } of questions) {
  const { results } = await search(query);
  const rank = results.findIndex(r => isRight(answers, r));
  first += rank === 0;
  third += rank >= 0 && rank < 3;
  reciprocal += rank < 0 ? 0 : 1 / (rank + 1);
  section += rank >= 0 && isPlace(answers, results[rank]);
  empty += results.length === 0;
  if (flag === '--misses' && !(rank === 0 && isPlace(answers, results[0]))) {
    console.log(`${rank < 0 ? '-' : rank + 1}  ${query}\n     ${results.slice(0, 3).map(r => `${r.url}#${r.id}`).join('  ')}`);
  }
}
const n = questions.length;
const round = x => Math.round(1000 * x / n) / 1000;
console.log(JSON.stringify({ n, 'S@1': round(first), 'S@3': round(third), MRR: round(reciprocal), section: round(section), empty: round(empty) }));
