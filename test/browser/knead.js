// What the browser tests share: a project on disk, knead serve as its users run
// it, and Chromium.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]
  .find((path) => path && existsSync(path));

// browser starts Chromium. It goes nowhere but to the servers of the tests.
export async function browser(...more) {
  if (!executablePath) {
    throw new Error("no Chromium: set CHROMIUM to its path");
  }
  const args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return chromium.launch({ executablePath, args: [...args, ...more], chromiumSandbox: process.getuid?.() !== 0 });
}

let built = "";

// binary returns the program: that in KNEAD, else one built from the source.
export function binary() {
  if (process.env.KNEAD) {
    return process.env.KNEAD;
  }
  if (!built) {
    const dir = mkdtempSync(join(tmpdir(), "knead-binary-"));
    process.on("exit", () => rmSync(dir, { recursive: true, force: true }));
    built = join(dir, "knead");
    execFileSync("go", ["build", "-o", built, "./cmd/knead"], { cwd: root, stdio: "inherit" });
  }
  return built;
}

// A Project is a folder of source files.
export class Project {
  constructor(files) {
    this.dir = mkdtempSync(join(tmpdir(), "knead-project-"));
    for (const [name, text] of Object.entries(files)) {
      this.write(name, text);
    }
  }

  path(name) {
    return join(this.dir, name);
  }

  write(name, text) {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  copy(from, name) {
    cpSync(join(root, from), this.path(name), { recursive: true });
  }

  remove() {
    rmSync(this.dir, { recursive: true, force: true });
  }
}

// A Preview is knead serve on a port that stays its own over restarts.
export class Preview {
  static async of(project, ...flags) {
    const preview = new Preview();
    preview.dir = project.dir;
    preview.flags = flags;
    preview.port = await freePort();
    preview.url = `http://localhost:${preview.port}/`;
    await preview.start();
    return preview;
  }

  // start runs knead and waits for the first build, which must be good unless the
  // test wants it wrong.
  async start({ wrong = false } = {}) {
    this.said = "";
    this.process = spawn(binary(), ["serve", this.dir, "--port", String(this.port), ...this.flags], { stdio: ["ignore", "pipe", "pipe"] });
    this.ended = new Promise((done) => this.process.on("exit", done));
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream.on("data", (text) => (this.said += text));
    }
    for (const began = Date.now(); !this.said.includes(" ms · "); await pause(10)) {
      if (this.process.exitCode !== null || Date.now() - began > 20000) {
        throw new Error(`knead serve does not start:\n${this.said}`);
      }
    }
    if (!wrong && !this.said.match(/ ms · \d+ pages?/)) {
      throw new Error(`the project of the test is wrong:\n${this.said}`);
    }
  }

  async stop() {
    this.process.kill("SIGINT");
    await this.ended;
  }
}

export function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

// until waits until a condition holds, and says what was awaited when it never does.
export async function until(what, condition, most = 10000) {
  for (const began = Date.now(); ; await pause(20)) {
    const value = await condition();
    if (value) {
      return value;
    }
    if (Date.now() - began > most) {
      throw new Error(`never: ${what}`);
    }
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// audit returns what axe finds wrong with a page, by the rules of WCAG 2.2 AA and
// good practice.
export async function audit(page) {
  await page.evaluate(axe); // through the debugger, which no policy stops
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.flat().join(" ")).join(", ")}`);
  });
}

// watched notes what a page does that it should not, and how often it is loaded.
export function watched(page) {
  const notes = { loads: 0, complaints: [], strangers: [] };
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) {
      notes.loads++;
    }
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      notes.complaints.push(message.text());
    }
  });
  page.on("pageerror", (error) => notes.complaints.push(String(error)));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "file:" && url.protocol !== "data:" && url.hostname !== "localhost") {
      notes.strangers.push(request.url());
    }
  });
  return notes;
}
