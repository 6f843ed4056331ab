// A hostile page on another origin: it can neither read nor embed nor drive the
// preview, whatever it tries.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { browser, freePort, pause, Preview, Project } from "./knead.js";

const secret = "Unpublished answers of the exam";
const files = {
  "knead.yaml": "title: Test site\n",
  "content/index.md": `---\ntitle: Home\ndescription: About home.\n---\n\n${secret}.\n\n![A dot](dot.svg)\n`,
  "content/dot.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><circle cx="5" cy="5" r="5"/></svg>\n`,
};

let chrome, project, preview, page, hostile, origins;

before(async () => {
  chrome = await browser("--host-resolver-rules=MAP evil.example 127.0.0.1, MAP rebound.example 127.0.0.1");
  project = new Project(files);
  preview = await Preview.of(project);
  hostile = createServer((_, answer) => {
    answer.setHeader("Content-Type", "text/html");
    answer.end("<!doctype html><title>Hostile</title><body></body>");
  });
  const port = await freePort();
  await new Promise((done) => hostile.listen(port, "127.0.0.1", done));
  origins = [`http://localhost:${port}/`, `http://127.0.0.1:${port}/`, `http://evil.example:${port}/`];
  page = await chrome.newPage();
  page.setDefaultTimeout(8000);
});
after(async () => {
  await chrome.close();
  await preview.stop();
  hostile.close();
  project.remove();
});

// targets are all kinds of answers. The names of files with a sum are in the page.
async function targets() {
  const html = await (await fetch(preview.url)).text();
  const of = (pattern) => preview.url + html.match(pattern)[1];
  return {
    page: preview.url, missing: preview.url + "nowhere.html", script: of(/src="([^"]+\.js)"/), style: of(/href="([^"]+\.css)"/), image: preview.url + "dot.svg",
    events: preview.url + "_knead/events", state: preview.url + "_knead/state/", problems: preview.url + "_knead/problems", live: preview.url + "_knead/live.js",
  };
}

// attempt tries everything a page can do to another origin, and returns what
// came of it.
function attempt(all) {
  const loaded = (element, attributes) => new Promise((done) => {
    Object.assign(element, attributes);
    element.onload = () => done(true);
    element.onerror = () => done(false);
    document.body.append(element);
    setTimeout(() => done(false), 4000);
  });
  const read = async (url, options) => {
    try {
      const answer = await fetch(url, options);
      return answer.type + " " + (await answer.text()).length;
    } catch {
      return "";
    }
  };
  const heard = (url) => new Promise((done) => {
    const source = new EventSource(url);
    source.onmessage = () => done(true);
    source.onerror = () => done(source.readyState !== EventSource.CLOSED);
  });
  const make = (name) => document.createElement(name);
  return (async () => {
    const got = [];
    const note = (what, value) => value && got.push(`${what}: ${value}`);
    for (const [name, url] of Object.entries(all)) {
      if (name !== "events") {
        note(`fetch cors ${name}`, await read(url));
        note(`fetch with credentials ${name}`, await read(url, { credentials: "include" }));
        note(`fetch no-cors ${name}`, await read(url, { mode: "no-cors" }));
        note(`post ${name}`, await read(url, { method: "POST", mode: "no-cors", body: "x" }));
      }
    }
    note("script", await loaded(make("script"), { src: all.script }));
    note("live script", await loaded(make("script"), { src: all.live }));
    note("script of a page", await loaded(make("script"), { src: all.page }));
    note("module", await loaded(make("script"), { type: "module", src: all.script }));
    note("style", await loaded(make("link"), { rel: "stylesheet", href: all.style }));
    note("image", await loaded(make("img"), { src: all.image }));
    note("events", await heard(all.events));
    for (const [tag, attribute] of [["iframe", "src"], ["object", "data"], ["embed", "src"]]) {
      const frame = make(tag);
      await loaded(frame, { [attribute]: all.page });
      try {
        note(`${tag} can be read`, frame.contentDocument && frame.contentDocument.body.textContent.trim());
      } catch {
        // it is another origin, of whatever
      }
    }
    return got;
  })();
}

test("other origins get nothing", async () => {
  const all = await targets();
  for (const origin of origins) {
    await page.goto(origin);
    assert.deepEqual(await page.evaluate(attempt, all), [], `from ${origin}`);
    for (const frame of page.frames().slice(1)) {
      const text = await frame.evaluate(() => document.documentElement.textContent).catch(() => "");
      assert.ok(!text.includes(secret), `shown inside ${origin}`);
    }
  }
});

test("the same attempts succeed for the preview's own pages", async () => {
  await page.goto(preview.url);
  const got = (await page.evaluate(attempt, await targets())).join("\n");
  for (const want of ["fetch cors page: basic", "fetch cors state: basic", "script: true", "style: true", "image: true", "events: true"]) {
    assert.ok(got.includes(want), `no ${want} in:\n${got}`);
  }
});

test("a name that leads to this machine gets nothing", async () => {
  for (const path of ["", "_knead/events", "_knead/state/", "dot.svg"]) {
    const rebound = await chrome.newPage();
    const answered = rebound.waitForResponse((answer) => answer.url().endsWith(":" + preview.port + "/" + path));
    await rebound.goto(`http://rebound.example:${preview.port}/${path}`).catch(() => {}); // Chromium has a page of its own for empty refusals
    const answer = await answered;
    assert.equal(answer.status(), 403, path);
    assert.equal(answer.headers()["content-length"], "0", path);
    await rebound.close();
  }
});

test("a window that was opened cannot be driven", async () => {
  await page.goto(origins[0]);
  const opened = page.waitForEvent("popup");
  await page.evaluate((url) => { window.opened = window.open(url); }, preview.url);
  const popup = await opened;
  await popup.waitForSelector("h1");
  assert.equal(await popup.evaluate(() => window.opener), null);
  await pause(100);
  assert.ok(await page.evaluate(() => window.opened.closed), "the opener has no hold on it");
  await popup.close();
});

test("a link from elsewhere works", async () => {
  await page.goto(origins[2]);
  await page.evaluate((url) => {
    const a = document.createElement("a");
    a.href = url;
    a.textContent = "preview";
    document.body.append(a);
  }, preview.url);
  await page.click("text=preview");
  await page.waitForURL(preview.url);
  await page.getByText(secret).waitFor();
});
