// What a first question costs a reader, counted and not timed; cost.js measures
// the times.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser } from "./knead.js";
import { Line } from "./line.js";
import { first, madeUp, questions, rank } from "./question.js";

let chrome, site, line;
before(async () => {
  chrome = await browser();
  site = madeUp(500);
  line = await Line.of(site.folder, { trip: 60 }); // so that what waits for something is seen to
});
after(async () => {
  await chrome.close();
  await line.close();
  site.remove();
});

test("a first question at 500 pages takes 44 kB, 10 requests and 3 steps at most", async (t) => {
  const all = [];
  for (const question of questions(site.folder, 5)) {
    all.push(await first(chrome, line, question));
  }
  const middle = (key) => rank(all.map((a) => a[key]), 0.5);
  const figures = { bytes: middle("bytes"), requests: middle("requests"), steps: middle("steps") };
  t.diagnostic(JSON.stringify(figures));
  assert.ok(all.every((a) => a.found > 0), JSON.stringify(all.filter((a) => !a.found)));
  assert.ok(all.every((a) => a.paths.every((path) => path.startsWith("search/"))), "it loads more than the search");
  assert.ok(figures.bytes > 15_000 && figures.bytes <= 44_000, JSON.stringify(figures));
  assert.ok(figures.requests > 4 && figures.requests <= 10, JSON.stringify(figures));
  assert.ok(figures.steps === 3, JSON.stringify(all.map((a) => a.steps)));
});
