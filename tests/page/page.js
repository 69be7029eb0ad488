// page.js - copy buttons, the contents on a narrow screen, light and dark, and what a link into a fold opens.
"use strict";

// What is to be typed, and nothing else: of a transcript the commands, of a listing the code.
function typedText(block) {
  const typed = [...block.querySelectorAll(".typed")];
  if (typed.length > 0) return typed.map((line) => line.textContent).join("\n") + "\n";
  const code = block.querySelector("code").textContent;
  if (!block.classList.contains("commands")) return code.endsWith("\n") ? code : `${code}\n`;
  return code.split("\n").map((line) => line.replace(/\s+#.*$/, "")).filter((line) => line !== "").join("\n") + "\n";
}

async function copy(block, button) {
  try {
    await navigator.clipboard.writeText(typedText(block));
    button.textContent = "Copied";
  } catch {
    button.textContent = "The browser does not let me";
  }
  setTimeout(() => { button.textContent = "Copy"; }, 1500);
}

function addCopyButton(block) {
  const frame = document.createElement("div");
  frame.className = "copied";
  block.replaceWith(frame);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.addEventListener("click", () => copy(block, button));
  frame.append(block, button);
}

function setUpTheme() {
  const button = document.querySelector(".theme");
  const isDark = () => document.documentElement.dataset.theme === "dark";
  const show = () => { button.textContent = isDark() ? "☀" : "☾"; };
  button.addEventListener("click", () => theme.choose(isDark() ? "light" : "dark"));
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  show();
}

function setUpContents() {
  const contents = document.querySelector("#contents");
  const button = document.querySelector(".menu");
  button.addEventListener("click", () => {
    button.setAttribute("aria-expanded", String(contents.classList.toggle("open")));
  });
}

// A link to something that is folded away opens what it is in.
function openTarget() {
  let target = null;
  try {
    target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // It is no name of anything.
  }
  if (!target) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  target.scrollIntoView();
}

// What does not scroll needs no focus.
function setUpFocus() {
  for (const block of document.querySelectorAll("pre, .wide, .drawn, .play .scroll")) {
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
    else block.removeAttribute("tabindex");
  }
}

// On paper nothing can be unfolded; but who prints an exercise has not asked for its solution.
function setUpPaper() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")].filter((fold) => !fold.closest("#hints, #solution"));
    opened.forEach((fold) => { fold.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((fold) => { fold.open = false; }));
}

// In the contents, the section that one is in.
function setUpPlace() {
  const links = [...document.querySelectorAll('#contents a[href^="#"]')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const show = () => {
    const at = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < 120);
    links.forEach((link, i) => link.classList.toggle("here", i === at));
  };
  if (links.length > 0) addEventListener("scroll", show, { passive: true });
}

document.querySelectorAll("pre:not(.output):not(.source)").forEach(addCopyButton);
document.querySelectorAll("pre.source").forEach(addCopyButton);
setUpTheme();
setUpContents();
setUpPaper();
setUpPlace();
addEventListener("load", setUpFocus);
addEventListener("resize", setUpFocus);
addEventListener("hashchange", openTarget);
openTarget();
