// theme.js - light or dark, before anything is drawn: as the reader has chosen, or as the system is.
"use strict";

const theme = {
  system: matchMedia("(prefers-color-scheme: dark)"),
  chosen() {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // a browser may keep nothing for files: then a choice is one of this page
    }
  },
  choose(name) {
    try {
      localStorage.setItem("theme", name);
    } catch {
      // It holds for this page, then.
    }
    this.show(name);
  },
  show(name) {
    document.documentElement.dataset.theme = name || this.chosen() || (this.system.matches ? "dark" : "light");
  },
};

theme.system.addEventListener("change", () => theme.show());
theme.show();

window.programs = {}; // what the scripts of programs/ put here
