// look.mjs FOLDER - axe finds nothing on pages of each kind, in the light, in the dark and on a narrow screen; no page is
// wider than the screen, what is copied is what one types, and paper has no buttons.
import { complain, axe, urlOf, withPage } from "./browser.mjs";

const PAGES = process.argv.length > 3 ? process.argv.slice(3) : [
  "index.html",
  "chapters/01-vars/index.html",
  "chapters/04-copy_context/index.html",
  "chapters/05-run/index.html",
  "chapters/GLOSSARY.html",
  "exercises/04-copy_context/1-predict-copies/index.html",
  "src/ctx.h.html",
  "src/run.c.html",
  "tests/golden/05-run/document.c.html",
  "src/listing.html",
];

async function accessible(page, name, how) {
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run({ resultTypes: ["violations"], preload: false });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary.replace(/\s+/g, " ")}`));
  });
  for (const what of found) complain(`${name}, ${how}: ${what}`);
}

async function fits(page, name) {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  if (wide > screen) complain(`${name}: ${wide} pixels wide, on a screen of ${screen}`);
}

async function visible(page) {
  return page.evaluate(() => ["header", "#contents", ".copy", ".run"].filter((what) => {
    const one = document.querySelector(what);
    return one && getComputedStyle(one).display !== "none";
  }));
}

async function copies(page) {
  await page.goto(urlOf("chapters/04-copy_context/index.html"));
  const copied = await page.evaluate(() => [...document.querySelectorAll("pre.console, pre.code")].map((block) => ({ is: block.className, text: typedText(block), all: block.textContent })));
  const first = copied.find(({ is }) => is.includes("console"));
  if (first.text !== "make start\ncd ../../work/04-copy_context\n") complain(`of a transcript is copied: ${first.text}`);
  for (const { is, text } of copied) {
    if (is.includes("console") && (/^\$ /m.test(text) || text.includes("owners)"))) complain(`a prompt or output is copied: ${text}`);
  }
  await page.goto(urlOf("src/run.c.html"));
  const source = await page.evaluate(() => typedText(document.querySelector("pre.source")));
  if (!source.startsWith('#include "run.h"\n#include "attach.h"\n')) complain(`of a source is copied: ${source.slice(0, 60)}`);
}

await withPage(async (page) => {
  for (const name of PAGES) {
    for (const [how, width, theme] of [["light", 1280, "light"], ["dark", 1280, "dark"], ["narrow", 360, "light"]]) {
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
      await page.goto(urlOf(name));
      await accessible(page, name, how);
      await fits(page, `${name}, ${how}`);
    }
    await page.emulateMediaType("print");
    const left = await visible(page);
    if (left.length > 0) complain(`${name}: on paper there is ${left.join(", ")}`);
    const scheme = await page.evaluate(() => {
      theme.show("dark");
      return getComputedStyle(document.documentElement).colorScheme;
    });
    if (scheme !== "light") complain(`${name}: dark on paper`);
    await page.emulateMediaType("screen");
  }
  if (process.argv.length === 3) await copies(page);
  return `${PAGES.length} pages looked at`;
});
