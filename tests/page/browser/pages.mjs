// pages.mjs FOLDER [PATTERN] - every page whose name has the pattern opens without an error, and has a heading and a title.
import { complain, pages, urlOf, withPage } from "./browser.mjs";

const pattern = new RegExp(process.argv[3] || "");

await withPage(async (page) => {
  const names = pages().filter((name) => pattern.test(name));
  for (const name of names) {
    await page.goto(urlOf(name));
    const [heading, title] = await page.evaluate(() => [document.querySelector("main h1") !== null, document.title]);
    if (!heading) complain(`${name}: no heading`);
    if (title === "") complain(`${name}: no title`);
  }
  if (names.length === 0) complain("there is no such page");
  return `${names.length} pages opened`;
});
