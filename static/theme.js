// Lets readers choose light or dark colours. It runs before the first paint, so
// that a page does not flash in the other colours, and keeps nothing unless the
// reader chooses.
(function () {
  "use strict";
  var key = "knead-theme";
  var root = document.documentElement;

  function stored() {
    try {
      return localStorage.getItem(key);
    } catch (e) {
      return null; // storage is switched off
    }
  }

  function store(choice) {
    try {
      if (choice === "auto") {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, choice);
      }
    } catch (e) {
      return; // the choice lasts for this page
    }
  }

  function show(choice) {
    if (choice === "light" || choice === "dark") {
      root.setAttribute("data-theme", choice);
    } else {
      root.removeAttribute("data-theme");
    }
  }

  if (stored()) {
    show(stored());
  }

  document.addEventListener("DOMContentLoaded", function () {
    var box = document.getElementById("k-theme");
    var select = document.getElementById("k-theme-choice");
    if (!box || !select) {
      return;
    }
    select.value = root.getAttribute("data-theme") || "auto";
    select.addEventListener("change", function () {
      show(select.value);
      store(select.value);
    });
    box.hidden = false;
  });
})();
