// Keeps the reader's place when a page is loaded again: the heading above it, so
// that text which comes or goes before it makes no difference.
(function () {
  "use strict";
  const key = "knead-place";
  const headings = "h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]";

  let leaving = false; // for the page that is to come

  document.addEventListener("knead:leave", function (event) {
    leaving = true;
    const place = { path: event.detail, x: window.scrollX, y: window.scrollY };
    for (const heading of document.querySelectorAll(headings)) {
      const top = heading.getBoundingClientRect().top;
      if (top > window.innerHeight / 4) {
        break;
      }
      place.id = heading.id;
      place.top = top;
    }
    try {
      sessionStorage.setItem(key, JSON.stringify(place));
      history.scrollRestoration = "manual";
    } catch {
      return; // storage is switched off, and the browser does what it can
    }
  });

  function taken() {
    try {
      const text = sessionStorage.getItem(key);
      sessionStorage.removeItem(key);
      return JSON.parse(text);
    } catch {
      return null;
    }
  }

  function go(place) {
    const heading = place.id && document.getElementById(place.id);
    const y = heading ? window.scrollY + heading.getBoundingClientRect().top - place.top : place.y;
    window.scrollTo({ left: place.x, top: y, behavior: "instant" });
  }

  const place = taken();
  let moved = !place || place.path !== location.pathname; // the reader went on
  if (!moved) {
    go(place);
    for (const kind of ["wheel", "touchstart", "keydown", "pointerdown"]) {
      window.addEventListener(kind, function () {
        moved = true;
      }, { once: true, passive: true });
    }
  }
  window.addEventListener("load", function () {
    if (!moved) {
      go(place); // pictures have their sizes now
    }
  });

  // The browser's own memory of the place is switched off for this one load. On
  // again any earlier, it would move the page after all.
  window.addEventListener("pagehide", function () {
    if (!leaving) {
      history.scrollRestoration = "auto";
    }
  });
})();
