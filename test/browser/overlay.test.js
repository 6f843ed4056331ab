// What is wrong with the site: seen, heard, hidden, and gone when it is mended.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { audit, browser, pause, Preview, Project, watched } from "./knead.js";

const page0 = "---\ntitle: Home\ndescription: About home.\n---\n\nWelcome. [A place](strokes/index.md).\n";
const broken = page0.replace("strokes/index.md", "strokes/nowhere.md");
const files = {
  "knead.yaml": "title: Test site\n",
  "content/index.md": page0,
  "content/strokes/index.md": "---\ntitle: Strokes\ndescription: About strokes.\n---\n\nAll strokes.\n",
  "content/strokes/deep.md": "---\ntitle: Deep\ndescription: About deep.\n---\n\nDeep strokes.\n",
};
const wordy = `---\ntitle: Deep\ndescription: ${"About deep strokes. ".repeat(20)}\n---\n\nDeep strokes.\n`; // more than search results show

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

const dialog = () => page.locator("knead-problems dialog");
const badge = () => page.locator("knead-problems .badge");
const status = () => page.locator("knead-problems .status");
const focused = () => page.evaluate(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) {
    at = at.shadowRoot.activeElement;
  }
  return at ? at.id || at.className || at.localName : "";
});
// opened waits until the list is open and works.
const opened = () => page.waitForFunction(() => document.querySelector("knead-problems").shadowRoot?.activeElement?.id === "title");
const mark = () => page.evaluate(() => { window.marked = true; });
const isMarked = () => page.evaluate(() => window.marked === true);

test("an error appears over the last good page and goes when it is mended", async () => {
  await page.goto(preview.url);
  await mark();
  project.write("content/index.md", broken.replace("Welcome", "New words"));
  await dialog().waitFor();
  const text = await dialog().innerText();
  for (const want of ["1 error", "content/index.md:6:", "link.page-missing", "[A place](strokes/nowhere.md)", "Hint:"]) {
    assert.ok(text.includes(want), `no ${want} in:\n${text}`);
  }
  assert.ok(await page.getByText("Welcome. A place").isVisible(), "the last good page is behind");
  project.write("content/index.md", page0);
  await dialog().waitFor({ state: "detached" });
  assert.match(await status().textContent(), /^Mended/);
  assert.ok(await isMarked(), "the page was not loaded again");
  assert.deepEqual(notes.complaints, []);
});

test("the list takes the focus, gives it back, and hides on Escape until it changes", async () => {
  await page.goto(preview.url);
  await page.locator("a", { hasText: "A place" }).focus();
  project.write("content/index.md", broken);
  await opened();
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "hide");
  assert.ok(!(await badge().isVisible()));
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "hidden" });
  assert.equal(await focused(), "a");

  await badge().waitFor();
  assert.equal(await badge().innerText(), "1 error");
  await page.reload();
  await badge().waitFor();
  assert.ok(!(await dialog().isVisible()), "hidden after a load, too");

  await badge().focus();
  await page.keyboard.press("Enter");
  await dialog().waitFor();
  await page.getByRole("button", { name: "Hide" }).click();
  await dialog().waitFor({ state: "hidden" });
  assert.equal(await focused(), "badge");

  project.write("content/strokes/index.md", files["content/strokes/index.md"] + "\n[x](gone.md)\n");
  await dialog().waitFor();
  assert.match(await dialog().innerText(), /2 errors/);
});

test("it is there for who arrives later, on missing pages too", async () => {
  project.write("content/index.md", broken);
  await page.goto(preview.url + "nowhere.html");
  await opened();
  assert.equal(await page.title(), "This page was not found – Test site");
  await page.keyboard.press("Escape");
  await badge().waitFor();
  await page.goto(preview.url + "strokes/index.html");
  await badge().waitFor();
  assert.ok(!(await dialog().isVisible()), "hidden on this page, too");
});

test("warnings are one quiet badge", async () => {
  await page.goto(preview.url);
  project.write("content/strokes/deep.md", wordy);
  await badge().waitFor();
  assert.ok(!(await dialog().isVisible()));
  assert.match(await badge().innerText(), /^\d+ warnings?$/);
  assert.match(await status().textContent(), /^\d+ warnings?$/);
  await badge().click();
  await dialog().waitFor();
  assert.match(await dialog().innerText(), /warning/);
});

test("the words of an author are text", async () => {
  await page.goto(preview.url);
  project.write("content/<img src=x onerror=alert(1)>.md", "---\ntitle: <script>alert(2)</script>\ntitel: x\n---\n\n[x](<b onclick=alert(3)>.md)\n");
  await dialog().waitFor();
  assert.match(await dialog().innerText(), /<img src=x onerror=alert\(1\)>/);
  assert.equal(await page.locator("knead-problems img, knead-problems script").count(), 0);
  await pause(100);
  assert.deepEqual(notes.complaints, []);
});

test("a site that never was right appears when it is", async () => {
  await preview.stop();
  project.write("content/index.md", broken);
  await preview.start({ wrong: true });
  const answer = await page.goto(preview.url);
  assert.equal(answer.status(), 503);
  await dialog().waitFor();
  assert.deepEqual(await audit(page), []);
  project.write("content/index.md", page0);
  await page.waitForFunction(() => document.title.startsWith("Home") || document.title.includes("Test site"));
  await dialog().waitFor({ state: "detached" });
});

for (const [scheme, width] of [["light", 1280], ["dark", 1280], ["light", 320], ["dark", 390]]) {
  test(`it is accessible and fits, ${scheme}, ${width} pixels`, async () => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 700 });
    project.write("content/strokes/deep.md", wordy);
    await page.goto(preview.url);
    await badge().waitFor();
    assert.deepEqual(await audit(page), []);
    await shot(`badge-${scheme}-${width}`);
    project.write("content/index.md", broken);
    project.write("content/strokes/firm.md", `---\ntitle: Deep\ndescripton: ${"long ".repeat(30)}\n---\n\nx\n`);
    await page.locator("knead-problems li.error").nth(1).waitFor();
    assert.deepEqual(await audit(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const box = await dialog().boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= width && box.y >= 100, JSON.stringify(box));
    assert.ok(await dialog().evaluate((d) => d.scrollWidth <= d.clientWidth), "nothing to scroll sideways");
    await shot(`list-${scheme}-${width}`);
  });
}

// shot keeps a picture for people to look at, in the folder SHOTS.
async function shot(name) {
  if (process.env.SHOTS) {
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  }
}
