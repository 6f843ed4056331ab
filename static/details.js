// Opens folded text that would otherwise be out of reach: all of it on paper,
// and what holds the target of the address.
(function () {
  "use strict";
  var opened = [];

  window.addEventListener("beforeprint", function () {
    document.querySelectorAll(".article details:not([open])").forEach(function (details) {
      details.open = true;
      opened.push(details);
    });
  });

  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) {
      details.open = false;
    });
    opened = [];
  });

  function reveal() {
    var id;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch (e) {
      return; // a stray % in the address
    }
    var target = id && document.getElementById(id);
    var details = target && target.closest("details:not([open])");
    if (!details) {
      return;
    }
    while (details) {
      details.open = true;
      details = details.parentElement.closest("details:not([open])");
    }
    target.scrollIntoView();
  }

  window.addEventListener("hashchange", reveal);
  reveal();
})();
