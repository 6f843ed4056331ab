// A server that counts what a browser loads, compressed as it travels, and may be
// as slow as a telephone: every answer takes the round trip, and all of them share
// one line.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const overhead = 300; // bytes of a request and of the head of its answer, about

// slow4G is the line that Lighthouse calls so: 150 ms there and back, 1.6 Mbit/s.
export const slow4G = { trip: 150, rate: 1_600_000 / 8 };

export class Line {
  // of serves a folder. A trip is in ms, a rate in bytes a second; a connection
  // that is new takes one trip more.
  static async of(folder, { trip = 0, rate = Infinity } = {}) {
    const line = Object.assign(new Line(), { folder, trip, rate, answers: [], free: 0, known: new WeakSet(), packed: new Map() });
    line.server = createServer((request, response) => line.answer(request, response));
    await new Promise((done) => line.server.listen(0, "127.0.0.1", done));
    line.url = `http://localhost:${line.server.address().port}/`;
    return line;
  }

  answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, this.url).pathname).slice(1);
    const began = performance.now();
    const body = this.body(path);
    const wait = this.known.has(request.socket) ? this.trip : 2 * this.trip;
    this.known.add(request.socket);
    this.free = Math.max(this.free, began + wait) + (body ? body.length + overhead : overhead) / this.rate * 1000;
    const step = 1 + Math.max(0, ...this.answers.filter((a) => a.ended <= began).map((a) => a.step));
    const note = { path, bytes: body ? body.length : 0, step, ended: Infinity };
    this.answers.push(note);
    setTimeout(() => {
      note.ended = performance.now();
      response.writeHead(body ? 200 : 404, { "Content-Type": types[extname(path)] || "application/octet-stream", "Content-Encoding": "gzip" });
      response.end(body || gzipSync(""));
    }, this.free - began);
  }

  // body returns a file compressed, or null.
  body(path) {
    if (!this.packed.has(path)) {
      try {
        this.packed.set(path, gzipSync(readFileSync(join(this.folder, path)), { level: 6 }));
      } catch {
        this.packed.set(path, null);
      }
    }
    return this.packed.get(path);
  }

  // since forgets what was answered so far and returns a function that tells what
  // has been since: requests, bytes, and how many of them had to wait for one another.
  since() {
    const from = performance.now();
    this.answers = [];
    return () => ({
      requests: this.answers.length, bytes: this.answers.reduce((n, a) => n + a.bytes, 0), steps: Math.max(0, ...this.answers.map((a) => a.step)),
      paths: this.answers.map((a) => a.path), ms: performance.now() - from,
    });
  }

  async close() {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}
