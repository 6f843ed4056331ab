// Loads the files of the index. Each is a classic script that calls K("id", …),
// because a script is all that loads from a disk and under a strict policy.

const script = document.currentScript;
const base = script.src.replace(/[?#].*/, "").replace(/[^/]*$/, "");
const waiting = new Map(); // id → what to do with its columns
const loaded = new Map(); // id → promise of them
let stamp = "";

window.K = function (id, ...columns) {
  const take = waiting.get(id);
  if (take) {
    waiting.delete(id);
    take(columns);
  }
};

// The search box made the policy, where there are any, before it loaded this.
const policy = window.kneadPolicy || { createScriptURL: (url) => url };

// Returns the columns of a file of the index, loading it once.
function load(id, path) {
  let promise = loaded.get(id);
  if (!promise) {
    promise = new Promise((resolve, reject) => {
      waiting.set(id, resolve);
      const element = document.createElement("script");
      element.async = true;
      element.onload = element.onerror = () => {
        element.remove();
        if (waiting.delete(id)) {
          loaded.delete(id);
          reject(new Error(path));
        }
      };
      element.src = policy.createScriptURL(base + path + stamp);
      document.head.append(element);
    });
    loaded.set(id, promise);
  }
  return promise;
}

// Forgets everything, so that it is loaded anew past any cache: the site was
// published again while this page was open.
function forget() {
  loaded.clear();
  waiting.clear();
  stamp = "?t=" + Date.now();
}
