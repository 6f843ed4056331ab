// Listens for news of the site and asks what they mean for this page. The news
// are a number; the answer is told to the page as the event "knead:state".
(function () {
  "use strict";
  const silence = 40000; // ms without a pulse after which a connection is taken for dead
  const soonest = 250, latest = 5000; // ms until the next try

  let source = null; // the stream, while somebody looks at the page
  let number = null; // the last that was heard on it
  let heard = 0; // when
  let wait = soonest;
  let timer = 0;
  let asking = false, askAgain = false;

  // Browsers open six connections to a host. Pages nobody looks at take none,
  // and ask when they are looked at again.
  function connect() {
    clearTimeout(timer);
    if (source || document.hidden) {
      return;
    }
    heard = Date.now();
    source = new EventSource("/_knead/events");
    source.onmessage = function (event) {
      heard = Date.now();
      wait = soonest;
      if (event.data !== number) {
        number = event.data;
        ask();
      }
    };
    source.onerror = function () {
      disconnect();
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, latest);
    };
  }

  function disconnect() {
    clearTimeout(timer);
    if (source) {
      source.close();
    }
    source = null;
    number = null; // the next stream may be that of another preview
  }

  async function ask() {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    try {
      const response = await fetch("/_knead/state" + location.pathname, { cache: "no-store" });
      if (response.ok) {
        document.dispatchEvent(new CustomEvent("knead:state", { detail: await response.json() }));
      }
    } catch {
      number = null; // ask again at the next pulse
    }
    asking = false;
    if (askAgain) {
      askAgain = false;
      ask();
    }
  }

  document.addEventListener("visibilitychange", function () {
    if (document.hidden) {
      disconnect();
    } else {
      connect();
    }
  });
  window.addEventListener("pagehide", disconnect); // else the page could not be kept for "back"
  window.addEventListener("pageshow", connect);
  window.addEventListener("online", connect);

  // A connection can die without a sound while the machine sleeps.
  setInterval(function () {
    if (source && Date.now() - heard > silence) {
      disconnect();
      connect();
    }
  }, 5000);

  connect();
})();
