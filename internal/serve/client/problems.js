// Shows what is wrong with the site: errors in a dialog over the page, warnings
// behind a quiet badge. The server has made and escaped the text; this opens,
// hides and renews it.
(function () {
  "use strict";
  const key = "knead-hidden"; // names the list the reader has hidden
  const host = document.querySelector("knead-problems");
  if (!host.shadowRoot) { // a browser that knows no declarative shadow trees
    host.attachShadow({ mode: "open" }).append(host.querySelector("template").content);
  }
  const root = host.shadowRoot;

  function hidden() {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null; // storage is switched off
    }
  }

  function hide(sum) {
    try {
      sessionStorage.setItem(key, sum);
    } catch {
      return; // it shows again on the next page
    }
  }

  // start makes the list work, and opens it if there are errors nobody has
  // hidden, or if it was open before.
  function start(wasOpen) {
    const dialog = root.querySelector("dialog");
    if (!dialog) {
      return;
    }
    dialog.removeAttribute("open"); // a browser without scripts shows it so
    root.querySelector(".badge").addEventListener("click", function () {
      dialog.showModal();
    });
    root.querySelector(".hide").addEventListener("click", function () {
      hide(host.dataset.sum);
      dialog.close();
    });
    dialog.addEventListener("keydown", function (event) {
      if (event.key === "Escape") {
        hide(host.dataset.sum); // at once: "close" comes later, perhaps after the page
      }
    });
    dialog.addEventListener("close", function () {
      if (dialog.isConnected) { // else it gave way to another list
        hide(host.dataset.sum);
      }
    });
    if (wasOpen || (host.dataset.errors !== "0" && hidden() !== host.dataset.sum)) {
      dialog.showModal();
    }
  }

  // renew puts another list in the place of this one.
  function renew(text) {
    const next = new DOMParser().parseFromString(text, "text/html").querySelector("knead-problems");
    const content = next.shadowRoot || next.querySelector("template").content;
    const list = content.querySelector(".list");
    const had = root.querySelector("dialog");
    const wasOpen = Boolean(had && had.open) && (host.dataset.errors === "0" || next.dataset.errors !== "0");
    if (had && had.open) {
      had.close(); // which gives the focus back
    }
    root.querySelector(".list").replaceWith(document.importNode(list, true));
    host.dataset.sum = next.dataset.sum;
    host.dataset.errors = next.dataset.errors;
    start(wasOpen);
    const dialog = root.querySelector("dialog");
    const title = dialog ? dialog.querySelector("#title").textContent : "Mended. Nothing is wrong any more.";
    root.querySelector(".status").textContent = dialog && dialog.open ? "" : title;
  }

  function begin() {
    let wanted = host.dataset.sum;
    start(false);
    document.addEventListener("knead:state", async function (event) {
      if (event.detail.problems === wanted) {
        return;
      }
      wanted = event.detail.problems;
      try {
        const response = await fetch("/_knead/problems", { cache: "no-store" });
        renew(await response.text());
      } catch {
        wanted = host.dataset.sum; // the next news bring it
      }
    });
  }

  // Without its look the list is not shown and cannot have the focus.
  const look = root.querySelector("link");
  if (look.sheet) {
    begin();
  } else {
    look.addEventListener("load", begin, { once: true });
  }
})();
