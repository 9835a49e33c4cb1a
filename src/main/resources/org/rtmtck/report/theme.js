"use strict";
(function () {
  var root = document.documentElement;
  var theme = document.getElementById("theme");
  if (!theme) { return; }
  var preferred = window.matchMedia("(prefers-color-scheme: dark)");
  var dark = preferred.matches;
  var show = function () { theme.textContent = dark ? "Light" : "Dark"; };
  preferred.addEventListener("change", function () {
    if (!root.hasAttribute("data-theme")) { dark = preferred.matches; show(); }
  });
  theme.hidden = false;
  show();
  theme.addEventListener("click", function () {
    dark = !dark;
    root.setAttribute("data-theme", dark ? "dark" : "light");
    show();
  });
})();
