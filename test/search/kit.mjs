// Asks a built site the questions of an evaluation kit and writes the ranking:
//
//	node test/search/kit.mjs SITE QUERIES.json RUN.json
//
// QUERIES holds [{id, query}, …]; RUN gets {id: [address, …best first]}.
import fs from 'node:fs';
import { open } from './engine.mjs';

const [site, queries, out] = process.argv.slice(2);
const { search } = open(fs.realpathSync(site));
const run = {};
for (const { id, query } of JSON.parse(fs.readFileSync(queries, 'utf8'))) {
  run[id] = (await search(query)).results.map(r => r.url);
}
fs.writeFileSync(out, JSON.stringify(run));
