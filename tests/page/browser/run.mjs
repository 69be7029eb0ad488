// run.mjs FOLDER [PATTERN] - every run button prints what its golden file or its chapter says; and what cannot run says
// why.
import { complain, pages, urlOf, withPage } from "./browser.mjs";

const pattern = new RegExp(process.argv[3] || "^tests/(golden|try)/");

// Presses the button of the page's own program, and waits for the words.
async function press(page) {
  return page.evaluate(async () => {
    const place = document.querySelector("main > .run");
    if (!place) return { kind: "none" };
    if (place.dataset.why) return { kind: "why", text: place.textContent };
    place.querySelector("button").click();
    const output = place.querySelector("[role=status]");
    for (let wait = 0; wait < 1500 && output.textContent === ""; wait++) await new Promise((done) => setTimeout(done, 10));
    const said = [...output.querySelectorAll(".verdict")].map((one) => one.textContent).join(" ");
    return { kind: "ran", said, text: output.textContent };
  });
}

await withPage(async (page) => {
  const counts = { right: 0, unchecked: 0, why: 0 };
  for (const name of pages().filter((one) => pattern.test(one) && one.endsWith(".c.html"))) {
    await page.goto(urlOf(name));
    const result = await press(page);
    if (result.kind === "why") counts.why++;
    else if (result.kind === "ran" && result.said === "That is what it should print.") counts.right++;
    else if (result.kind === "ran" && result.said === "" && name.startsWith("tests/try/")) counts.unchecked++;
    else if (result.kind === "ran") complain(`${name}: ${result.text}`);
  }
  if (counts.right === 0) complain("nothing ran");
  return `${counts.right} programs print what they should, ${counts.unchecked} what nothing is compared with; ${counts.why} do not run in a page`;
});
