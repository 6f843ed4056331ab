// Makes a button of the link to the search, and loads what searches when somebody
// is about to. Ctrl-K or ⌘-K does the same from anywhere.
(function () {
  "use strict";
  var link = document.getElementById("k-search");
  var source = link && link.getAttribute("data-script");
  if (!source) {
    return;
  }
  var address = new URL(source, location.href).href;
  var folder = address.replace(/[^/]*$/, "");
  var here = document.getElementById("k-search-page"); // the results have a page, and this is it
  var button = document.createElement("button");
  var keys = document.createElement("kbd");
  var loading;

  // Scripts come from the folder of the search and from nowhere else.
  function trust(url) {
    if (url.slice(0, folder.length) !== folder) {
      throw new TypeError(url);
    }
    return url;
  }

  function load() {
    if (!loading) {
      var types = window.trustedTypes;
      window.kneadPolicy = types && types.createPolicy ? types.createPolicy("knead", { createScriptURL: trust }) : { createScriptURL: trust };
      loading = new Promise(function (resolve, reject) {
        var ahead = document.createElement("link");
        ahead.rel = "preload";
        ahead.as = "script";
        ahead.href = folder + "core.js";
        var script = document.createElement("script");
        script.onload = resolve;
        script.onerror = reject;
        script.src = window.kneadPolicy.createScriptURL(address);
        document.head.append(ahead, script);
      });
      loading.catch(function () { loading = null; });
    }
    return loading;
  }

  function open() {
    load().then(function () { window.kneadSearch.open(button); }, function () { location.href = link.href; });
  }

  button.type = "button";
  button.id = link.id;
  button.className = link.className;
  button.setAttribute("aria-keyshortcuts", "Control+K Meta+K");
  if (!here) {
    button.setAttribute("aria-haspopup", "dialog");
  }
  keys.className = "search-box-keys";
  keys.setAttribute("aria-hidden", "true");
  keys.textContent = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘ K" : "Ctrl K";
  button.append.apply(button, Array.from(link.childNodes).concat(keys));
  link.replaceWith(button);

  button.addEventListener("click", open);
  ["pointerenter", "touchstart", "focus"].forEach(function (sign) {
    button.addEventListener(sign, function () { load().catch(function () {}); }, { once: true, passive: true });
  });
  document.addEventListener("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
  if (here) {
    load().catch(function () {});
  }
})();
