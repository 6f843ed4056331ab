// Opens the search of a built site as a browser would, without one: the site's own
// script runs with as much of a document as it uses to load its files.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

export function open(site) {
  const folder = path.join(site, 'search');
  const name = fs.readdirSync(folder).find(f => /^search\.[0-9a-f]+\.js$/.test(f));
  const loaded = [];
  const run = file => vm.runInContext(fs.readFileSync(file, 'utf8'), context, { filename: file });
  const head = {
    append(element) {
      const file = decodeURIComponent(new URL(String(element.src)).pathname);
      setImmediate(() => {
        if (!fs.existsSync(file)) return element.onerror();
        loaded.push(path.relative(site, file));
        run(file);
        element.onload();
      });
    },
  };
  const document = {
    currentScript: { src: new URL(path.join(folder, name), 'file:').href }, head,
    createElement: () => ({ remove() {} }), getElementById: () => null, querySelector: () => null, querySelectorAll: () => [], addEventListener() {}, readyState: 'complete',
  };
  const context = vm.createContext({ document, location: { protocol: 'file:', hash: '', pathname: '' }, console, setTimeout, clearTimeout, URL, addEventListener() {} });
  context.window = context;
  run(path.join(folder, name));
  const root = new URL(site.replace(/\/*$/, '/'), 'file:').href;
  return {
    loaded, files: [name].map(f => path.join('search', f)),
    search: async (text, options) => {
      const answer = JSON.parse(JSON.stringify(await context.kneadSearch(text, options))); // values of this realm
      for (const r of answer.results) r.address = r.href.replace(root, '');
      return answer;
    },
  };
}
