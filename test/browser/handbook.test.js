// The handbook as it is published, opened from a folder and over HTTP: each kind
// of page is accessible, says nothing to the console and asks nobody else.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import { audit, binary, browser, Preview, root, watched } from "./knead.js";

const pages = {
  home: "index.html",
  section: "techniques/index.html",
  technique: "techniques/swedish-massage.html",
  benefit: "benefits/pain-relief.html",
  article: "when-to-avoid-massage.html",
  contraindications: "contraindications.html",
  evidence: "evidence.html",
  glossary: "glossary.html",
  references: "references.html",
  missing: "404.html",
};

let chrome, preview, dir;

before(async () => {
  dir = mkdtempSync(join(tmpdir(), "knead-handbook-"));
  execFileSync(binary(), ["build", root, "--output", join(dir, "out")], { stdio: "pipe" });
  chrome = await browser();
  preview = await Preview.of({ dir: root });
});
after(async () => {
  await chrome.close();
  await preview.stop();
  rmSync(dir, { recursive: true, force: true });
});

for (const [kind, path] of Object.entries(pages)) {
  const places = { preview: () => preview.url + path, folder: () => pathToFileURL(join(dir, "out", path)).href };
  for (const [place, address] of Object.entries(places)) {
    if (place === "folder" && kind === "missing") {
      continue; // only a server shows it, so its addresses are those of a server
    }
    test(`${kind}, from the ${place}`, async () => {
      for (const [scheme, width] of [["light", 1280], ["dark", 320]]) {
        const page = await chrome.newPage({ colorScheme: scheme, viewport: { width, height: 800 } });
        const notes = watched(page);
        await page.goto(address());
        await page.waitForLoadState("load");
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `sideways at ${width} pixels`);
        assert.deepEqual(notes.complaints, []);
        assert.deepEqual(notes.strangers, []);
        assert.deepEqual(await audit(page), [], `${scheme}, ${width} pixels`); // last: axe itself makes the console complain
        await page.close();
      }
    });
  }
}
