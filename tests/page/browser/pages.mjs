// pages.mjs FOLDER [PATTERN] - every page whose name has the pattern opens without an error, has a heading and a title, and
// fits a narrow screen.
import { complain, pages, urlOf, withPage } from "./browser.mjs";

const pattern = new RegExp(process.argv[3] || "");

await withPage(async (page) => {
  await page.setViewport({ width: 360, height: 800 });
  const names = pages().filter((name) => pattern.test(name));
  for (const name of names) {
    await page.goto(urlOf(name));
    const [heading, title, wide] = await page.evaluate(() => [document.querySelector("main h1") !== null, document.title, document.documentElement.scrollWidth]);
    if (!heading) complain(`${name}: no heading`);
    if (wide > 360) complain(`${name}: ${wide} pixels wide, on a screen of 360`);
    if (title === "") complain(`${name}: no title`);
  }
  if (names.length === 0) complain("there is no such page");
  return `${names.length} pages opened`;
});
