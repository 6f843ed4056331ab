// Measures what the search costs a reader, and prints it:
//
//	node cost.js [PAGES …]
//
// For sites of 500 and 10,000 pages, or of as many as are asked for: what a first
// question loads; how long it takes on a slow line until the first result stands
// there; and how long ranking takes on a slow computer once everything is loaded.
import { browser } from "./knead.js";
import { Line, slow4G } from "./line.js";
import { first, madeUp, questions, rank } from "./question.js";

const throttle = 4; // times slower than this computer

// repeat asks first questions of a line.
async function repeat(chrome, folder, count, shape) {
  const line = await Line.of(folder, shape);
  const all = [];
  for (const question of questions(folder, count)) {
    all.push(await first(chrome, line, question));
  }
  await line.close();
  return all;
}

// ranking returns the times of questions whose files are loaded, in ms: of the
// ranking alone, because a filter leaves no page whose text is looked at, and of
// all that the list shows. Each is the median of five, because a browser that shares
// its computer is held up now and then.
async function ranking(chrome, folder, count) {
  const line = await Line.of(folder);
  const page = await chrome.newPage();
  await page.goto(line.url + "search.html", { waitUntil: "networkidle" });
  await (await page.context().newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: throttle });
  const times = await page.evaluate(async (list) => {
    const times = { alone: [], shown: [] };
    for (const text of list) {
      for (const [name, options] of [["alone", { filters: { kind: ["none"] } }], ["shown", { most: 5 }]]) {
        const took = [];
        for (let i = 0; i < 6; i++) {
          const began = performance.now();
          await window.kneadSearch(text, options);
          took.push(performance.now() - began);
        }
        times[name].push(took.slice(1).sort((a, b) => a - b)[2]); // the first loads the files
      }
    }
    return times;
  }, questions(folder, count));
  await page.close();
  await line.close();
  return times;
}

const chrome = await browser();
console.log("| pages | bytes, median (most) | requests | steps | first result on slow 4G, median (95 %) | ranking at 1/4 speed, 95 % (median) | with five results |");
console.log("|---|---|---|---|---|---|---|");
for (const pages of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [500, 10_000]) {
  const site = madeUp(pages);
  const counted = await repeat(chrome, site.folder, 21, { trip: 40 });
  const timed = await repeat(chrome, site.folder, 21, slow4G);
  const { alone, shown } = await ranking(chrome, site.folder, 200);
  const middle = (key) => rank(counted.map((a) => a[key]), 0.5);
  const ms = (list, share) => rank(list, share).toFixed(list === alone || list === shown ? 1 : 0);
  const took = timed.map((a) => a.ms);
  console.log(`| ${pages.toLocaleString("en")} | ${middle("bytes")} (${rank(counted.map((a) => a.bytes), 1)}) | ${middle("requests")} | ${middle("steps")} | ${ms(took, 0.5)} (${ms(took, 0.95)}) ms | ${ms(alone, 0.95)} (${ms(alone, 0.5)}) ms | ${ms(shown, 0.95)} (${ms(shown, 0.5)}) ms |`);
  site.remove();
}
await chrome.close();
