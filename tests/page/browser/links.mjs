// links.mjs FOLDER - every link of every page leads to a page of the folder, and to a place that is there; no page asks
// for anything that is elsewhere. No browser is needed: what scripts make has no links.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { complain, finish, folder, pages } from "./browser.mjs";

const decoded = (text) => text.replace(/&amp;/g, "&").replace(/&quot;/g, '"').replace(/&#x27;/g, "'");
const places = new Map();

function placesOf(name) {
  if (!places.has(name)) {
    const text = readFileSync(join(folder, name), "utf8");
    places.set(name, new Set([...text.matchAll(/\sid=["']([^"']*)["']/g)].map((found) => decoded(found[1]))));
  }
  return places.get(name);
}

let count = 0;
for (const name of pages()) {
  const text = readFileSync(join(folder, name), "utf8");
  for (const [, kind, link] of text.matchAll(/\s(href|src)="([^"]*)"/g)) {
    count++;
    const [path, anchor] = decoded(link).split("#");
    const isElsewhere = /^[a-z]+:/.test(path) && !path.startsWith("data:");
    if (isElsewhere && kind === "src") complain(`${name}: ${link} is loaded from elsewhere`);
    if (/^[a-z]+:/.test(path)) continue;
    const target = path === "" ? name : normalize(join(dirname(name), decodeURIComponent(path)));
    if (!existsSync(join(folder, target))) complain(`${name}: ${link} leads nowhere`);
    else if (anchor && target.endsWith(".html") && !placesOf(target).has(decodeURIComponent(anchor))) complain(`${name}: ${link} has no such place`);
  }
}
finish(`${count} links`);
