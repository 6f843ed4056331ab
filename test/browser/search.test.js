// The search as readers meet it: its keys, what it says, how it holds against
// hostile input, and that it asks nobody else.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { audit, binary, browser, pause, Project, until, watched } from "./knead.js";

const front = (title, more = "") => `---\ntitle: ${title}\ndescription: About this.\n${more}---\n\n`;

const files = {
  "knead.yaml": "title: Test site\n",
  "content/index.md": `${front("Home")}Welcome.\n`,
  "content/strokes/index.md": `${front("Strokes")}All strokes.\n`,
  "content/strokes/trigger.md": `${front("Trigger point therapy", "kind: technique\nregions: [lower back, Neck]\n")}## What it is\n\nSlow pressure on a sore spot.\n\n## Who should avoid it\n\nDo not press on a broken bone.\n`,
  "content/strokes/swedish.md": `${front("Swedish massage", "kind: technique\nregions: neck\n")}## How it is done\n\nLong gliding strokes with light pressure.\n`,
  "content/clobber.md": `${front("Clobbering")}## location\n\n## document\n\n## currentScript\n\n## knead {#knead}\n\n## K {#K}\n\n## kneadSearch {#kneadSearch}\n\n## kneadPolicy {#kneadPolicy}\n\n## __proto__\n\n## trustedTypes {#trustedTypes}\n\nPressure of words.\n`,
  "content/late.md": `${front("Late", "review: {by: jane-doe, on: 2020-01-31, next: 2021-01-31}\n")}Zebra stripes.\n`,
  "content/fresh.md": `${front("Fresh", "review: {by: jane-doe, on: 2026-01-31, next: 2999-01-31}\n")}Zebra stripes.\n`,
  "content/gone.md": `${front("Gone", "withdrawn: It is wrong.\nreview: {by: jane-doe, on: 2020-01-31, next: 2021-01-31}\n")}Zebra stripes.\n`,
  "content/rest.md": `${front("Rest", "summary: Massage may help you rest, rest well and rest long.\n")}## How long to rest\n\nRest for a while.\n\n## Where to rest\n\nRest at home.\n\n## Where to rest\n\nRest on a rest day.\n`,
  "content/data/people.yaml": "- id: jane-doe\n  name: Jane Doe\n  role: clinical reviewer\n  credentials: LMT\n  conflicts: none\n",
  "content/hostile.md": `${front("'<img src=x onerror=alert(1)> pressure'")}Text about pressure.\n`,
  "content/data/glossary.yaml": "- term: trigger point\n  plain: A sore spot in a muscle.\n  lay: [knot]\n",
  "content/data/safety.yaml": readSafety(),
};

// readSafety returns the small rules the tests of the answers use, with a red flag.
function readSafety() {
  return readFileSync(new URL("../search/testdata/site/content/data/safety.yaml", import.meta.url), "utf8");
}

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'";
const trusted = `${strict}; require-trusted-types-for 'script'; trusted-types knead`;
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

let chrome, project, out, server, origin;
let policy = ""; // header the server sends
const asked = []; // addresses it was asked for

before(async () => {
  chrome = await browser();
  project = new Project(files);
  out = project.path("public");
  execFileSync(binary(), ["build", project.dir], { stdio: "pipe" });
  server = createServer((request, response) => {
    asked.push(request.url);
    const path = new URL(request.url, "http://localhost").pathname.replace(/^\/sub\//, "");
    try {
      const data = readFileSync(join(out, path));
      response.writeHead(200, { "Content-Type": types[extname(path)] || "application/octet-stream", ...(policy ? { "Content-Security-Policy": policy } : {}) });
      response.end(data);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://localhost:${server.address().port}/sub/`;
});
after(async () => {
  await chrome.close();
  server.close();
  project.remove();
});

// reader opens a page, hands it to f and wants it to have done nothing it should not.
async function reader(f, { path = "index.html", at = origin, ...options } = {}) {
  const context = await chrome.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const notes = watched(page);
  page.on("dialog", (dialog) => notes.complaints.push(`dialog: ${dialog.message()}`));
  await page.goto(at + path);
  await f(page);
  assert.deepEqual([notes.complaints, notes.strangers], [[], []]);
  await context.close();
}

const field = "#k-search-input";
const options = "#k-search-list [role=option]";

async function type(page, text) {
  await page.keyboard.press("Control+k");
  await page.waitForSelector(field);
  await page.fill(field, text);
}

const activeName = (page) => page.evaluate(() => {
  const id = document.querySelector("#k-search-input").getAttribute("aria-activedescendant");
  return id ? document.getElementById(id).getAttribute("aria-label") || document.getElementById(id).textContent : "";
});

test("the whole combobox by keyboard", () => reader(async (page) => {
  await page.focus("#k-search");
  await page.keyboard.press("Enter");
  await page.waitForSelector(field);
  const attribute = (name) => page.getAttribute(field, name);
  assert.equal(await attribute("aria-expanded"), "false");
  await page.keyboard.type("pressur");
  await page.waitForSelector(options);
  assert.equal(await attribute("aria-expanded"), "true");
  assert.equal(await activeName(page), "");
  assert.equal(await page.getAttribute("#k-search-list [role=group]", "aria-labelledby"), "k-search-group-0");
  const n = await page.locator(options).count();
  await page.keyboard.press("ArrowDown");
  const first = await activeName(page);
  assert.ok(first);
  await page.keyboard.press("ArrowUp");
  assert.match(await activeName(page), /^See all results/, "up from the first is the last");
  await page.keyboard.press("ArrowDown");
  assert.equal(await activeName(page), first, "down from the last is the first");
  await page.keyboard.press("PageDown");
  assert.equal(await attribute("aria-activedescendant"), `k-search-choice-${Math.min(5, n - 1)}`);
  await page.keyboard.press("PageUp");
  assert.equal(await activeName(page), first);
  await page.keyboard.press("Home");
  assert.equal(await activeName(page), "", "home edits");
  assert.equal(await page.evaluate(() => document.activeElement.selectionStart), 0);
  await page.keyboard.press("End");
  await page.keyboard.type("e");
  assert.equal(await page.inputValue(field), "pressure");
  await until("options again", () => page.locator(options).count());
  await page.keyboard.press("Escape");
  assert.equal(await attribute("aria-expanded"), "false", "escape closes the list first");
  assert.equal(await page.inputValue(field), "pressure");
  await page.keyboard.press("Alt+ArrowDown");
  assert.deepEqual([await attribute("aria-expanded"), await activeName(page)], ["true", ""]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  assert.equal(await page.inputValue(field), "", "then it clears");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#k-search-dialog").isVisible(), false, "then it leaves");
  assert.equal(await page.evaluate(() => document.activeElement.id), "k-search", "and focus returns");
}));

test("enter goes to the active option, or to the page of results", async () => {
  await reader(async (page) => {
    await type(page, "trigger");
    await page.waitForSelector(options);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/strokes\/trigger\.html/);
  });
  await reader(async (page) => {
    await type(page, "pressure");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\.html#q=pressure$/);
    await page.waitForSelector(".search-result");
  });
});

test("what an input method composes is left alone", () => reader(async (page) => {
  await type(page, "pressure");
  await page.waitForSelector(options);
  await page.keyboard.press("ArrowDown");
  const open = await page.evaluate(() => {
    const input = document.querySelector("#k-search-input");
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }));
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", isComposing: true, bubbles: true, cancelable: true }));
    return input.getAttribute("aria-expanded");
  });
  assert.equal(open, "true");
}));

test("it says how many results there are, politely, and none at once", () => reader(async (page) => {
  await type(page, "gliding");
  await page.waitForFunction(() => document.querySelector("dialog [role=status]")?.textContent === "1 result");
  await page.fill(field, "xylophone");
  await page.waitForFunction(() => document.querySelector("dialog [role=alert]")?.textContent === "No results");
}));

test("axe finds nothing wrong in any state", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await reader(async (page) => {
      const clean = async (state) => assert.deepEqual(await audit(page), [], `${colorScheme}, ${state}`);
      await clean("closed");
      await type(page, "");
      await clean("open");
      for (const [text, sign] of [["knot", options], ["presure", ".search-instead"], ["xylophone", ".search-none:not([hidden])"], ["chest pain", ".search-card"]]) {
        await page.fill(field, text);
        await page.waitForSelector(sign);
        await page.keyboard.press("ArrowDown");
        await clean(text);
      }
      await page.goto(`${origin}search.html`);
      await page.waitForSelector(field);
      await clean("the index");
      await page.goto(`${origin}search.html#q=presure`);
      await page.waitForSelector(".search-result");
      await clean("results");
    }, { colorScheme });
  }
});

test("a concept, a correction and a red flag are shown", () => reader(async (page) => {
  await type(page, "knot");
  await page.waitForFunction(() => document.querySelector(".search-notes").textContent.includes("Includes “trigger point” for “knot”"));
  await page.fill(field, "presure");
  await page.click(".search-instead");
  await page.waitForSelector(".search-none:not([hidden])");
  await page.fill(field, "chest pain");
  await page.waitForSelector(".search-card-red-flag");
}));

test("results have facets, a history and no question in what a server sees", () => reader(async (page) => {
  await page.waitForSelector(".search-result");
  const titles = () => page.locator(".search-result h2").allTextContents();
  const all = await titles();
  await page.getByLabel(/^\s*Technique/).check();
  await page.waitForFunction((n) => document.querySelectorAll(".search-result").length < n, all.length);
  assert.match(page.url(), /#q=pressure&kind=technique$/);
  assert.equal(await page.evaluate(() => document.activeElement.value), "technique", "focus stays");
  await page.goBack();
  await until("all again", async () => (await titles()).length === all.length);
  assert.equal(await page.getByLabel(/^\s*Technique/).isChecked(), false);
  await page.getByLabel(/^\s*Neck\s+2$/).check(); // one choice, however it is written
  await page.getByLabel(/^\s*Lower back/).check();
  await until("both parts of the body", async () => /&region=(neck&region=lower\+back|lower\+back&region=neck)$/.test(page.url()) && (await titles()).length === 2);
  await page.getByLabel(/^\s*Neck/).uncheck();
  await until("one part", async () => (await titles()).length === 1);
  assert.deepEqual(await titles(), ["Trigger point therapy"]);
  assert.ok(asked.every((url) => !url.includes("pressure")), "the server was told");
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
}, { path: "search.html#q=pressure" }));

const hostile = ["<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "javascript:alert(1)", "__proto__", "constructor", "hasOwnProperty", "toString",
  "(((((a+)+)+)$", "\ud800", "e" + "\u0301".repeat(10000), "x".repeat(1 << 20), "%E0%A4%A", "$& $1 %1 %2 %d"];

test("hostile questions are text", () => reader(async (page) => {
  for (const text of hostile) {
    await page.goto(`${origin}search.html`);
    await page.waitForSelector(field);
    await page.evaluate((t) => { location.hash = "#" + new URLSearchParams({ q: t }); }, text);
    await page.waitForSelector("#k-search-page[data-asked=yes]");
    await pause(150);
    assert.equal(await page.locator("main img, main svg").count(), 0, text.slice(0, 40));
    assert.ok((await page.inputValue(field)).length <= 128);
  }
  await page.goto(`${origin}search.html?q=<img src=x onerror=alert(1)>`);
  await page.waitForSelector(field);
  assert.equal(await page.inputValue(field), "");
  await page.goto(`${origin}search.html#q=img+src+pressure`);
  await page.waitForSelector(".search-result");
  assert.ok((await page.locator(".search-result h2").allTextContents()).includes("<img src=x onerror=alert(1)> pressure"));
}));

test("hostile questions are text in the dialog too", () => reader(async (page) => {
  await type(page, "pressure");
  await page.waitForSelector(options);
  for (const text of hostile) {
    await page.fill(field, text.slice(0, 20000));
    await page.waitForFunction(() => !document.querySelector("#k-search-list").hasAttribute("aria-busy"));
    await pause(150);
    assert.equal(await page.locator("dialog img, dialog svg, dialog script").count(), 0, text.slice(0, 40));
  }
}));

test("pages hold before anything is searched where no policy may be made, and the policy knows one folder", async () => {
  policy = `${strict}; require-trusted-types-for 'script'; trusted-types 'none'`;
  await reader(async (page) => { await page.waitForSelector("button#k-search"); });
  policy = trusted;
  await reader(async (page) => {
    await type(page, "pressure");
    await page.waitForSelector(options);
    const refused = await page.evaluate(() => ["https://example.com/search/t/0.js", location.origin + "/sub/other.js", "javascript:alert(1)"].map((url) => {
      try {
        return String(window.kneadPolicy.createScriptURL(url));
      } catch (error) {
        return error.name;
      }
    }));
    assert.deepEqual(refused, ["TypeError", "TypeError", "TypeError"]);
  });
  policy = "";
});

test("with every other host gone, all pages load and are searched from", async () => {
  const alone = await browser("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");
  const page = await alone.newPage();
  const notes = watched(page);
  const ahead = ["index.html"], seen = new Set(ahead);
  while (ahead.length) {
    await page.goto(origin + ahead.pop());
    const links = await page.evaluate((root) => [...document.links].map((a) => a.href.split("#")[0]).filter((href) => href.startsWith(root)).map((href) => href.slice(root.length)), origin);
    links.filter((link) => link.endsWith(".html") && !seen.has(link)).forEach((link) => { seen.add(link); ahead.push(link); });
    if (!page.url().endsWith("search.html")) {
      await type(page, "pressure");
      await page.waitForSelector(options);
    }
  }
  assert.ok(seen.size >= 8 && seen.has("strokes/trigger.html"), [...seen].join());
  assert.deepEqual([notes.complaints, notes.strangers], [[], []]);
  await alone.close();
});

test("a page whose review is overdue or that is withdrawn says so in both lists", () => reader(async (page) => {
  const states = (groups) => page.locator(groups).evaluateAll((all) => all.map((g) => (g.querySelector("h2, .search-page-name > span").textContent + ": " + (g.querySelector(".search-state")?.textContent || "")).trim()).sort());
  const want = ["Fresh:", "Gone: Withdrawn", "Late: Review overdue"];
  await type(page, "zebra");
  await page.waitForSelector(options);
  assert.deepEqual(await states("#k-search-list [role=group]"), want);
  await page.goto(`${origin}search.html#q=zebra`);
  await page.waitForSelector(".search-result");
  assert.deepEqual(await states(".search-result"), want);
}));

test("every section that is offered has a name of its own", () => reader(async (page) => {
  await type(page, "rest");
  await page.waitForSelector(options);
  assert.deepEqual(await page.locator("#k-search-list .search-heading").allTextContents(), ["Where to rest", "How long to rest", "See all results"]);
  await page.goto(`${origin}search.html#q=rest`);
  await page.waitForSelector(".search-result");
  assert.deepEqual(await page.locator(".search-links a").allTextContents(), ["How long to rest"]);
}));

test("in forced colours one option stands out", () => reader(async (page) => {
  await type(page, "pressure");
  await page.waitForSelector(options);
  await page.keyboard.press("ArrowDown");
  const [chosen, other] = await page.locator(options).evaluateAll((all) => all.slice(0, 2).map((o) => [getComputedStyle(o).borderInlineStartColor, getComputedStyle(o).outlineStyle, getComputedStyle(document.querySelector("dialog")).backgroundColor]));
  assert.notEqual(chosen[0], chosen[2]);
  assert.equal(chosen[1], "solid");
  assert.deepEqual(other, [other[2], "none", other[2]]);
}, { forcedColors: "active" }));

test("headings named like the script's own things break nothing", () => reader(async (page) => {
  await type(page, "trigger");
  await page.waitForSelector(options);
}, { path: "clobber.html" }));

test("disk and server, with and without strict policies, rank alike", async () => {
  const rankings = [];
  const questions = ["pressure", "knot", "trigger po", "presure", "sore spot"];
  for (const [at, sent] of [[pathToFileURL(out) + "/", ""], [origin, ""], [origin, strict], [origin, trusted]]) {
    policy = sent;
    await reader(async (page) => {
      const found = [];
      for (const text of questions) {
        await page.goto("about:blank");
        await page.goto(`${at}search.html#q=${encodeURIComponent(text)}`);
        await page.waitForSelector(".search-result");
        found.push(await page.locator(".search-result h2 a").evaluateAll((links, root) => links.map((a) => a.href.replace(root, "")), at));
      }
      await page.goto(`${at}index.html`);
      await type(page, "pressure");
      await page.waitForSelector(options);
      rankings.push(found);
    }, { at });
  }
  policy = "";
  for (const other of rankings.slice(1)) {
    assert.deepEqual(other, rankings[0]);
  }
});

test("without scripts the box leads to the index, which leads on", () => reader(async (page) => {
  await page.click("#k-search");
  await page.waitForURL(/search\.html$/);
  await page.click(".letters a[href='#k-letter-t']");
  await page.click(".letter-entries a:text-is('Trigger point therapy')");
  await page.waitForURL(/strokes\/trigger\.html$/);
}, { javaScriptEnabled: false }));

test("it fits a small phone, and right to left", () => reader(async (page) => {
  for (const dir of ["ltr", "rtl"]) {
    await page.evaluate((d) => { document.documentElement.dir = d; }, dir);
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    assert.ok(await fits());
    await type(page, "pressure");
    await page.waitForSelector(options);
    const box = await page.locator("#k-search-dialog").boundingBox();
    assert.deepEqual([box.x, box.width], [0, 320]);
    assert.ok(await page.evaluate(() => { const b = document.querySelector(".search-body"); return b.scrollWidth <= b.clientWidth; }));
    await page.click(".search-close");
  }
  await page.goto(`${origin}search.html#q=pressure`);
  await page.waitForSelector(".search-result");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
}, { viewport: { width: 320, height: 568 }, hasTouch: true }));
