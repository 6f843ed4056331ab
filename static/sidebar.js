// Scrolls a long sidebar to the link of the page it stands beside.
(function () {
  "use strict";
  var sidebar = document.getElementById("k-menu");
  var current = sidebar && sidebar.querySelector("[aria-current]");
  if (!current) {
    return;
  }

  function show() {
    var box = sidebar.getBoundingClientRect();
    var link = current.getBoundingClientRect();
    if (link.bottom > box.bottom || link.top < box.top) {
      sidebar.scrollTop += link.top - box.top - box.height / 3;
    }
  }

  sidebar.addEventListener("toggle", show);
  show();
})();
