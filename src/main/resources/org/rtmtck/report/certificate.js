(function () {
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
  var byId = function (id) { return document.getElementById(id); };

  // Deep links open what they lead to
  var open = function () {
    var target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) { return; }
    if (target.hidden) { byId("filters").reset(); filter(); }
    for (var node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") { node.open = true; }
    }
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", open);

  // Search and filters
  var cards = all(".requirement");
  var verdict = byId("f-verdict"), level = byId("f-level"), themes = byId("f-theme"), query = byId("q");
  var filter = function () {
    var words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    cards.forEach(function (card) {
      var data = card.dataset;
      var fits = (!verdict.value || data.verdict === verdict.value)
        && (!level.value || data.level === level.value)
        && (!themes.value || data.themeName === themes.value)
        && words.every(function (word) { return data.text.indexOf(word) >= 0; });
      card.hidden = !fits;
      if (fits) { shown++; }
    });
    all("div.theme").forEach(function (section) {
      section.hidden = !section.querySelector(".requirement:not([hidden])");
    });
    byId("shown").textContent = shown === cards.length ? "" : shown + " of " + cards.length;
    byId("nothing").hidden = shown > 0;
  };
  byId("filters").hidden = false;
  byId("filters").addEventListener("submit", function (event) { event.preventDefault(); });
  byId("filters").addEventListener("reset", function () { window.setTimeout(filter); });
  [query, verdict, level, themes].forEach(function (input) { input.addEventListener("input", filter); });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(event.target.tagName)) {
      event.preventDefault();
      query.focus();
    }
  });

  // Copying
  all(".copy").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var code = button.parentElement.querySelector("code");
      var done = function () {
        button.textContent = "Copied";
        window.setTimeout(function () { button.textContent = "Copy"; }, 1500);
      };
      var select = function () {
        var range = document.createRange();
        range.selectNodeContents(code);
        var selection = window.getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        if (document.execCommand("copy")) { done(); }
      };
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(code.textContent).then(done, select);
      } else {
        select();
      }
    });
  });

  // Paper shows everything that is open on the screen, and every requirement
  window.addEventListener("beforeprint", function () { cards.forEach(function (card) { card.open = true; }); });
  open();
})();
