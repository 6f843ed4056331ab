// Live reload: what is saved shows, and nothing more happens than has to.
import assert from "node:assert/strict";
import { renameSync, rmSync } from "node:fs";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { browser, pause, Preview, Project, until, watched } from "./knead.js";

const lines = (n, what) => Array.from({ length: n }, (_, i) => `${what} ${i}.\n`).join("\n");

const files = {
  "knead.yaml": "title: Test site\n",
  "content/index.md": "---\ntitle: Home\ndescription: About Home.\n---\n\nWelcome to the [strokes](strokes/index.md).\n",
  "content/strokes/index.md": "---\ntitle: Strokes\ndescription: About Strokes.\n---\n\nAll strokes.\n",
  "content/strokes/gliding.md": `---\ntitle: Gliding\ndescription: About Gliding.\n---\n\n## First\n\n${lines(60, "Before")}\n## Second\n\n${lines(80, "After")}\n![A dot](dot.svg)\n`,
  "content/strokes/dot.svg": dot(10),
  "content/strokes/kneading.md": "---\ntitle: Kneading\ndescription: About Kneading.\n---\n\nLift and roll.\n",
  "static/custom.css": ".main { outline: 0 solid red; }\n",
};

function dot(width) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"><circle cx="5" cy="5" r="5"/></svg>\n`;
}

let chrome, project, preview, page, notes;

before(async () => {
  chrome = await browser();
});
after(() => chrome.close());

beforeEach(async () => {
  project = new Project(files);
  preview = await Preview.of(project);
  page = await chrome.newPage();
  page.setDefaultTimeout(8000);
  notes = watched(page);
});
afterEach(async () => {
  await page.close();
  await preview.stop();
  project.remove();
});

async function open(path) {
  await page.goto(preview.url + path);
  await connected();
  notes.loads = 0;
}

// connected waits until the page hears news.
function connected() {
  return page.waitForFunction(() => performance.getEntriesByType("resource").some((r) => r.name.includes("/_knead/state/")));
}

const shows = (text) => page.waitForFunction((t) => document.querySelector("main")?.textContent.includes(t), text);
const mark = () => page.evaluate(() => { window.marked = true; });
const isMarked = () => page.evaluate(() => window.marked === true);

test("an edit shows, and the reader's place is kept", async () => {
  await open("strokes/gliding.html");
  await page.evaluate(() => window.scrollTo({ top: 2400, behavior: "instant" }));
  const y = await page.evaluate(() => window.scrollY);
  assert.ok(y > 2000, `scrolled to ${y}`);
  project.write("content/strokes/gliding.md", files["content/strokes/gliding.md"].replace("After 70.", "Edited seventy."));
  await shows("Edited seventy.");
  await connected();
  await page.waitForLoadState("load");
  assert.equal(await page.evaluate(() => window.scrollY), y);
  assert.equal(notes.loads, 1);
  assert.deepEqual(notes.complaints, []);
});

test("text that comes before the reader's place does not move it", async () => {
  await open("strokes/gliding.html");
  await page.evaluate(() => document.getElementById("second").scrollIntoView({ behavior: "instant" }));
  const top = () => page.evaluate(() => Math.round(document.getElementById("second").getBoundingClientRect().top));
  const was = await top();
  project.write("content/strokes/gliding.md", files["content/strokes/gliding.md"].replace("Before 3.", lines(20, "More")));
  await shows("More 19.");
  await page.waitForLoadState("load");
  assert.equal(await top(), was);
});

test("another page's edit leaves this one alone", async () => {
  await open("strokes/gliding.html");
  await mark();
  project.write("content/strokes/kneading.md", files["content/strokes/kneading.md"].replace("Lift", "Raise"));
  await until("the build", async () => (await (await fetch(preview.url + "strokes/kneading.html")).text()).includes("Raise"));
  await pause(300);
  assert.equal(notes.loads, 0);
  assert.ok(await isMarked());
});

test("a stylesheet is exchanged without loading the page", async () => {
  await open("strokes/gliding.html");
  await mark();
  const sheets = () => page.evaluate(() => document.querySelectorAll("link[rel=stylesheet]").length);
  const before = await sheets();
  for (const width of [3, 5, 7]) {
    project.write("static/custom.css", `.main { outline: ${width}px solid red; }\n`);
    await page.waitForFunction((w) => getComputedStyle(document.querySelector(".main")).outlineWidth === `${w}px`, width);
  }
  await until("the old ones to go", async () => await sheets() === before);
  assert.ok(await isMarked());
  assert.equal(notes.loads, 0);
  assert.deepEqual(notes.complaints, []);
});

test("a picture is exchanged without loading the page", async () => {
  await open("strokes/gliding.html");
  await mark();
  project.write("content/strokes/dot.svg", dot(10).replace("r=", "fill='red' r="));
  await page.waitForFunction(() => Array.from(document.images).some((i) => i.src.includes("dot.svg?")));
  assert.ok(await isMarked());

  project.write("content/strokes/dot.svg", dot(40)); // its size is in the page
  await page.waitForFunction(() => Array.from(document.images).some((i) => i.src.includes("dot.svg") && i.width === 40));
  assert.equal(notes.loads, 1);
});

test("a page that is deleted leads to its section", async () => {
  await open("strokes/kneading.html");
  rmSync(project.path("content/strokes/kneading.md"));
  await page.waitForURL(preview.url + "strokes/index.html");
  await shows("All strokes.");
});

test("a page that is renamed is followed", async () => {
  await open("strokes/gliding.html");
  renameSync(project.path("content/strokes/gliding.md"), project.path("content/strokes/effleurage.md"));
  await page.waitForURL(preview.url + "strokes/effleurage.html");
});

test("a page that did not exist appears", async () => {
  await open("strokes/new.html");
  project.write("content/strokes/new.md", "---\ntitle: New\ndescription: About New.\n---\n\nBrand new.\n");
  await shows("Brand new.");
});

test("a restart with other content is one load, and one without is none", async () => {
  await open("strokes/kneading.html");
  await mark();
  await preview.stop();
  await preview.start();
  await page.waitForFunction(() => performance.getEntriesByType("resource").filter((r) => r.name.includes("/_knead/state/")).length > 1);
  await pause(300);
  assert.equal(notes.loads, 0);
  assert.ok(await isMarked());

  await preview.stop();
  project.write("content/strokes/kneading.md", files["content/strokes/kneading.md"].replace("Lift", "Raise"));
  await preview.start();
  await shows("Raise and roll.");
  await connected();
  await pause(1500);
  assert.equal(notes.loads, 1);
});

test("pages nobody looks at hold no connection, and catch up", async () => {
  await open("strokes/kneading.html");
  const hide = (hidden) => page.evaluate((h) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => h });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
  await hide(true);
  project.write("content/strokes/kneading.md", files["content/strokes/kneading.md"].replace("Lift", "Raise"));
  await until("the build", async () => (await (await fetch(preview.url + "strokes/kneading.html")).text()).includes("Raise"));
  await pause(300);
  assert.equal(notes.loads, 0);
  await hide(false);
  await shows("Raise and roll.");
  assert.equal(notes.loads, 1);
});

test("a page is up to date when the reader goes back to it", async () => {
  await open("strokes/kneading.html");
  await page.click("a[href='index.html'] >> nth=0");
  await shows("All strokes.");
  project.write("content/strokes/kneading.md", files["content/strokes/kneading.md"].replace("Lift", "Raise"));
  await until("the build", async () => (await (await fetch(preview.url + "strokes/kneading.html")).text()).includes("Raise"));
  await page.goBack();
  await shows("Raise and roll.");
});

// This Chromium keeps no page that says no-store, so the two events that frame
// the keeping are sent by hand.
test("a page that was kept alive for going back catches up", async () => {
  await open("strokes/kneading.html");
  const turn = (kind) => page.evaluate((k) => window.dispatchEvent(new PageTransitionEvent(k, { persisted: true })), kind);
  await turn("pagehide");
  project.write("content/strokes/kneading.md", files["content/strokes/kneading.md"].replace("Lift", "Raise"));
  await until("the build", async () => (await (await fetch(preview.url + "strokes/kneading.html")).text()).includes("Raise"));
  await pause(300);
  assert.equal(notes.loads, 0);
  await turn("pageshow");
  await shows("Raise and roll.");
  assert.equal(notes.loads, 1);
});

test("after a sleep the page asks anew, once", async () => {
  const streams = [];
  page.on("request", (request) => request.url().endsWith("/_knead/events") && streams.push(request));
  await page.clock.install();
  await page.goto(preview.url + "strokes/kneading.html");
  await until("the first stream", () => streams.length === 1);
  await page.clock.fastForward("08:00:00");
  await until("another stream", () => streams.length === 2);
  await page.clock.runFor(30000);
  await pause(300);
  assert.equal(streams.length, 2);
  assert.equal(notes.loads, 1);
});

test("a restart with a mistake is one load, and mending it another", async () => {
  await open("strokes/kneading.html");
  await preview.stop();
  project.write("content/strokes/kneading.md", files["content/strokes/kneading.md"] + "\n[x](gone.md)\n");
  await preview.start({ wrong: true });
  await page.getByText("Nothing here yet").waitFor();
  await connected();
  await pause(1000);
  assert.equal(notes.loads, 1);
  project.write("content/strokes/kneading.md", files["content/strokes/kneading.md"]);
  await shows("Lift and roll.");
  await connected();
  await pause(500);
  assert.equal(notes.loads, 2);
});
