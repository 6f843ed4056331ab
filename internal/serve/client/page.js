// Keeps the page as the site has it: exchanges stylesheets and pictures in
// place, follows a page that went elsewhere, and loads the page again when
// nothing less will do.
(function () {
  "use strict";
  let shown = JSON.parse(document.getElementById("knead-live").dataset.state);
  const key = "knead-loaded " + location.pathname;

  document.addEventListener("knead:state", function (event) {
    const now = event.detail;
    if (now.to) {
      leave(pathOf(now.to));
      location.replace(now.to + location.hash);
      return;
    }
    if (isOther(now)) {
      reload(now);
      return;
    }
    now.styles.forEach(function (style, i) {
      if (isNew(style, shown.styles[i])) {
        exchangeStyle(shown.styles[i], style);
      }
    });
    now.images.forEach(function (image, i) {
      if (isNew(image, shown.images[i])) {
        exchangeImage(image);
      }
    });
    shown = now;
  });

  // isOther reports whether the page cannot become what it is now in place.
  function isOther(now) {
    return now.page !== shown.page || now.rest !== shown.rest ||
      now.styles.length !== shown.styles.length || now.images.length !== shown.images.length ||
      (now.scripts !== shown.scripts && hasLoadedMore());
  }

  // hasLoadedMore reports whether the page loaded scripts that its HTML does not
  // name, such as those of the search.
  function hasLoadedMore() {
    return Array.from(document.scripts).some(function (script) {
      const path = pathOf(script.src);
      return path && !path.startsWith("/_knead/") && !shown.loaded.includes(path);
    });
  }

  // reload loads the page again, once for each thing it may become: a page that
  // does not come as it was announced is left alone until it changes.
  function reload(now) {
    const target = nameOf(now);
    if (remembered() === target) {
      return;
    }
    remember(target);
    leave(location.pathname);
    location.reload();
  }

  function nameOf(state) {
    return [state.page, state.rest, state.scripts].join(" ");
  }

  function remembered() {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null; // storage is switched off
    }
  }

  function remember(target) {
    try {
      sessionStorage.setItem(key, target);
    } catch {
      return;
    }
  }

  if (remembered() === nameOf(shown)) {
    sessionStorage.removeItem(key); // it came as announced
  }

  // leave tells that another document is coming, and for which path.
  function leave(path) {
    document.dispatchEvent(new CustomEvent("knead:leave", { detail: path }));
  }

  function isNew(part, old) {
    return part.sum !== old.sum || part.address !== old.address;
  }

  function pathOf(address) {
    const url = new URL(address, location.href);
    return address && url.origin === location.origin ? url.pathname : "";
  }

  function fresh(part) {
    return part.address + "?" + part.sum;
  }

  // exchangeStyle puts a stylesheet in the place of another. The old one stays
  // until the new one is there, so that the page is never without.
  function exchangeStyle(from, to) {
    const old = Array.from(document.querySelectorAll("link[rel~=stylesheet]")).filter(function (link) {
      return pathOf(link.href) === from.address && !link.hasAttribute("data-knead-going");
    });
    for (const link of old) {
      const next = link.cloneNode();
      next.href = fresh(to);
      next.onload = function () {
        link.remove();
      };
      next.onerror = function () {
        location.reload();
      };
      link.setAttribute("data-knead-going", "");
      link.after(next);
    }
  }

  function exchangeImage(image) {
    for (const img of document.images) {
      if (pathOf(img.src) === image.address) {
        img.src = fresh(image);
      }
    }
    for (const link of document.querySelectorAll("link[rel~=icon]")) {
      if (pathOf(link.href) === image.address) {
        link.href = fresh(image);
      }
    }
  }
})();
