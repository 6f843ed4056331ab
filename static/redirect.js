// Sends readers of an old address on to the new one, with the #fragment they came
// for, which the page's own refresh would lose.
(function () {
  "use strict";
  var link = document.getElementById("k-moved");
  if (link && location.hash) {
    location.replace(link.href + location.hash);
  }
})();
