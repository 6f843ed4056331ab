// Keeps the list of headings open where it stands beside the page, and marks the
// heading the reader is at.
(function () {
  "use strict";
  var nav = document.getElementById("k-contents");
  if (!nav) {
    return;
  }
  var details = nav.querySelector("details");
  var wide = matchMedia("(min-width: 76rem)");

  function unfold() {
    details.open = wide.matches;
  }
  wide.addEventListener("change", unfold);
  unfold();

  var entries = [];
  nav.querySelectorAll("a").forEach(function (link) {
    var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) {
      entries.push({ link: link, heading: heading });
    }
  });

  // The reader is at the last heading above the upper third of the window.
  function mark() {
    var line = innerHeight / 3;
    var here = null;
    entries.forEach(function (entry) {
      entry.link.removeAttribute("aria-current");
      if (entry.heading.getBoundingClientRect().top < line) {
        here = entry;
      }
    });
    if (here) {
      here.link.setAttribute("aria-current", "true");
    }
  }

  var waiting = false;
  addEventListener("scroll", function () {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(function () {
        waiting = false;
        mark();
      });
    }
  }, { passive: true });
  mark();
})();
