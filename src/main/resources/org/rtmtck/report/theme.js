"use strict";
(function () {
  var root = document.documentElement;
  var theme = document.getElementById("theme");
  if (!theme) { return; }
  var dark = window.matchMedia && window.matchMedia("(prefers-color-scheme: dark)").matches;
  var show = function () { theme.textContent = dark ? "Light" : "Dark"; };
  theme.hidden = false;
  show();
  theme.addEventListener("click", function () {
    dark = !dark;
    root.setAttribute("data-theme", dark ? "dark" : "light");
    show();
  });
})();
