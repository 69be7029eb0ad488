// pdf.mjs FOLDER OUT - each page of the book on paper, numbered in reading order.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { complain, urlOf, withPage } from "./browser.mjs";

const out = process.argv[3];

await withPage(async (page) => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  let name = "index.html";
  let number = 0;
  await page.goto(urlOf(name));
  for (; name; number++) {
    await page.pdf({ path: join(out, `${String(number).padStart(3, "0")}.pdf`), format: "A4", printBackground: true, margin: { top: "18mm", bottom: "18mm", left: "16mm", right: "16mm" } });
    name = await page.evaluate(() => document.querySelector('.neighbours [rel="next"]')?.href);
    if (name) await page.goto(name);
  }
  if (number < 9) complain(`only ${number} pages`);
});
