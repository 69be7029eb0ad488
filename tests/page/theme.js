// theme.js - light or dark, before anything is drawn: as the reader has chosen, or as the system is.
"use strict";

(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("theme");
  } catch {
    // A browser may keep nothing for files: then the choice is that of the system.
  }
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
})();

window.programs = {}; // what the scripts of programs/ put here
