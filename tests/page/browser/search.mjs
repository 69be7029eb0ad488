// search.mjs FOLDER - what a reader would look for is found: typed into the field, the place is among the first five.
import { complain, urlOf, withPage } from "./browser.mjs";

const WANTED = [
  ["set a variable", "chapters/02-set-get/"],
  ["ctx_var_get", "src/set_get.h.html"],
  ["CTX_ALREADY_ENTERED", "run"],
  ["token was created in a different Context", "chapters/0[35]"],
  ["fatal error: copy_context.h: No such file or directory", "chapters/04-copy_context/"],
  ["hash array mapped trie", "chapters/04-copy_context/|GLOSSARY"],
  ["thread pool", "chapters/06-threads/"],
  ["fork", "chapters/07-processes/|orphan|src/"],
  ["path copying", "chapters/04-copy_context/|GLOSSARY"],
  ["membarrier", "chapters/09-speed/|src/barrier"],
  ["definitely lost", "chapters/"],
  ["ctx_context_copy", "src/copy_context"],
];

async function results(page, query) {
  await page.click("#query", { count: 3 });
  await page.keyboard.press("Backspace");
  await page.type("#query", query);
  await page.waitForFunction(() => !document.querySelector("#found").hidden);
  // The list of an earlier letter goes when the last one's is there.
  await page.waitForFunction((words) => document.querySelector("#query").value === words, {}, query);
  await new Promise((done) => setTimeout(done, 300));
  return page.evaluate(() => [...document.querySelectorAll("#found a")].map((link) => ({ url: link.getAttribute("href"), text: link.textContent })));
}

await withPage(async (page) => {
  await page.goto(urlOf("index.html"));
  for (const [query, place] of WANTED) {
    const found = await results(page, query);
    if (!found.slice(0, 5).some(({ url }) => new RegExp(place).test(url))) {
      complain(`${query}: not in ${place}, but\n${found.slice(0, 5).map(({ url, text }) => `  ${text}  ${url}`).join("\n")}`);
    }
  }
  if ((await results(page, "zyxwvut")).length > 0) complain("zyxwvut was found");
  // By the keyboard alone: a slash, words, Enter, Enter.
  await page.goto(urlOf("index.html"));
  await page.keyboard.press("/");
  await page.keyboard.type("auto reset");
  await page.waitForSelector("#found a");
  await page.keyboard.press("Enter");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  if (page.url() === urlOf("index.html")) complain("Enter did not open what was found");
  return `${WANTED.length} things were looked for`;
});
