// browser.mjs - Debian's chromium, with one page, for the scripts beside this one: each has the folder of the page as its
// first word, prints what is wrong, and ends with 1 where something is.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join, relative, resolve } from "node:path";

const require = createRequire(new URL("../../node/package.json", import.meta.url));
const puppeteer = require("puppeteer-core");

export const folder = resolve(process.argv[2] || "build/page");
export const axe = require.resolve("axe-core");
export const urlOf = (name) => pathToFileURL(join(folder, name)).href;

let troubles = 0;

export function complain(what) {
  troubles++;
  console.log(what);
}

// All pages, by their names in the folder.
export function pages() {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(folder, join(entry.parentPath || entry.path, entry.name)))
    .sort();
}

// What a page says went wrong, for each that is opened: collected, and complained of with the page's name.
async function open() {
  const browser = await puppeteer.launch({
    executablePath: process.env.PATH.split(delimiter).map((place) => join(place, "chromium")).find(existsSync),
    args: ["--disable-dev-shm-usage", ...(process.getuid() === 0 ? ["--no-sandbox"] : [])],
  });
  const page = await browser.newPage();
  const name = () => decodeURIComponent(relative(folder, new URL(page.url()).pathname));
  page.on("pageerror", (error) => complain(`${name()}: ${error.message}`));
  page.on("requestfailed", (request) => complain(`${name()}: ${request.url()} is not there`));
  page.on("console", (message) => { if (message.type() === "error") complain(`${name()}: ${message.text()}`); });
  await page.setViewport({ width: 1280, height: 900 });
  return { browser, page };
}

// Ends the process with what came of it.
export function finish(said) {
  if (said) console.log(said);
  process.exit(troubles > 0 ? 1 : 0);
}

// Runs `work` with a page, and then the same.
export async function withPage(work) {
  const { browser, page } = await open();
  let said;
  try {
    said = await work(page);
  } catch (error) {
    complain(error.stack);
  } finally {
    await browser.close();
  }
  finish(said);
}
