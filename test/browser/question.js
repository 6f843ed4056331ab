// A site as large as one likes, and first questions put to it.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { binary, Project, root } from "./knead.js";

// madeUp builds the site of the speed test with a number of pages.
export function madeUp(pages) {
  const project = new Project({});
  execFileSync("go", ["run", "./test/bench/write", String(pages), project.dir], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  execFileSync(binary(), ["build", project.dir], { stdio: "ignore" });
  return { folder: project.path("public"), remove: () => project.remove() };
}

// questions takes two or three neighbouring words out of the index, at equal steps.
export function questions(folder, count) {
  const parts = join(folder, "search/f");
  const files = readdirSync(parts).sort();
  return Array.from({ length: count }, (_, i) => {
    const words = readFileSync(join(parts, files[Math.floor(i * files.length / count)]), "utf8").replace(/\\n/g, " ").match(/\p{L}{4,}/gu);
    const at = (i * 37) % (words.length - 3);
    return words.slice(at, at + 2 + i % 2).join(" ");
  });
}

// first asks the first question of a reader who has a page open and has loaded
// nothing of the search, and returns what it took until the first result stood
// there: what the line counts, and ms.
export async function first(chrome, line, question) {
  const context = await chrome.newContext();
  const page = await context.newPage();
  await page.goto(line.url + "index.html", { waitUntil: "networkidle" });
  const count = line.since();
  await page.evaluate((text) => new Promise((done) => {
    const began = performance.now();
    new MutationObserver((_, watch) => {
      const field = document.querySelector("#k-search-input");
      if (field && !field.value) {
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      if (document.querySelector("#k-search-list [role=option], .search-none:not([hidden])")) {
        watch.disconnect();
        window.took = performance.now() - began;
        done();
      }
    }).observe(document, { childList: true, subtree: true, attributes: true });
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true }));
  }), question);
  const { requests, bytes, steps, paths } = count();
  const ms = await page.evaluate(() => window.took);
  const found = await page.locator("#k-search-list [role=group]").count();
  await context.close();
  return { question, requests, bytes, steps, paths, ms, found };
}

// rank returns the value below which a share of values lie.
export function rank(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
