// play.mjs FOLDER - the fields in which one plays: each scene that make draw has is drawn by the program in the page, to the
// letter, and words of one's own are drawn step by step, forward and back.
import { readFileSync, readdirSync } from "node:fs";
import { complain, urlOf, withPage } from "./browser.mjs";

const TRIE = "chapters/04-copy_context/index.html";
const CHAIN = "chapters/05-run/index.html";
const drawings = new URL("../../draw/", import.meta.url);

// The scene's drawing as the page's own program prints it.
const drawn = (page, kind, words) => page.evaluate(async ([program, all]) => {
  const { bytes } = await programOf(`draw/${program}`, `programs/draw/${program}.js`);
  return (await runProgram(bytes, ["draw", ...all])).text;
}, [kind, words]);

async function scenes(page) {
  const others = new Set(["chain", "threads", "fork", "switch", "variable", "context"]);
  const sized = new Set(["places", "depths"]); // these say how far apart variables lie, which have 24 bytes there, not 48
  let count = 0;
  await page.goto(urlOf(TRIE));
  for (const file of readdirSync(drawings).filter((name) => name.endsWith(".out"))) {
    const scene = file.slice(0, -4);
    if (others.has(scene) || sized.has(scene)) continue;
    count++;
    if ((await drawn(page, "trie", [scene])) !== readFileSync(new URL(file, drawings), "utf8")) complain(`${scene} is drawn otherwise`);
  }
  await page.goto(urlOf(CHAIN));
  if ((await drawn(page, "chain", ["chain"])) !== readFileSync(new URL("chain.out", drawings), "utf8")) complain("chain is drawn otherwise");
  return count + 1;
}

// What the field shows at each step, and what its buttons allow there.
const shown = (page) => page.evaluate(() => {
  const place = document.querySelector(".play");
  const [back, forth] = place.querySelectorAll(".steps button");
  return {
    where: place.querySelector("[role=status]").textContent,
    text: [...place.querySelectorAll("svg text")].map((one) => one.textContent).join("|"),
    printed: place.querySelector("pre code")?.textContent || "",
    shared: place.querySelectorAll("svg .shared").length,
    back: !back.disabled,
    forth: !forth.disabled,
  };
});

async function draw(page, words) {
  await page.$eval(".play input", (input) => { input.value = ""; });
  await page.type(".play input", words);
  await page.click(".play form button");
  await new Promise((done) => setTimeout(done, 400));
  return shown(page);
}

async function step(page, which) {
  await page.click(`.play [aria-label="Step ${which}"]`);
  return shown(page);
}

function expect(what, is, should) {
  if (JSON.stringify(is) !== JSON.stringify(should)) complain(`${what}: ${JSON.stringify(is)}, and it should be ${JSON.stringify(should)}`);
}

async function trie(page) {
  await page.goto(urlOf(TRIE));
  let now = await draw(page, "set user@3=1, set log@9.21=7, copy, set user=2, reset user");
  expect("what came of it", [now.where, now.forth, now.text.includes("user = 2")], ["Step 5 of 5: reset user, which is set user=1", false, false]);
  now = await step(page, "back");
  expect("after the set, log is shared, and drawn once", [now.where, now.shared, now.text.split("log = 7").length], ["Step 4 of 5: set user=2", 1, 2]);
  for (let i = 0; i < 3; i++) now = await step(page, "back");
  expect("the first step", [now.where, now.text, now.back, now.forth], ["Step 1 of 5: set user@3=1", "context: 1 variable|n1: 1 owner|3|user = 1", false, true]);
  for (let i = 0; i < 2; i++) now = await step(page, "forward");
  expect("after the copy", [now.where, now.shared], ["Step 3 of 5: copy", 1]);
  now = await draw(page, "SET user=1; find user");
  expect("a look", [now.where.startsWith("Step 2 of 2: find user"), now.printed.includes("found"), now.text.includes("user = 1")], [true, true, true]);
  for (const [words, complaint] of [
    ["set user=1, reset user, reset user", "reset user: there is no set of it to undo."],
    ["put user=1", "There is no command put."],
    ["set, set b=1", "set of what?"],
    ["set a=1 set b=2", '"set a=1 set b=2" has a word too many.'],
    ["set user=abc", "abc is no number."],
    ["set user=99999999999", "99999999999 is too large"],
    ["set user@77=1", "@77: the digits of a hash go from 0 to 31"],
    ["set a@3=1, set a@4=2", "a has its digits already"],
    ["copy, drop, drop", "drop: there is no copy."],
    ["find user", "find user: nothing is set."],
    [",", "set NAME=NUMBER."],
  ]) {
    now = await draw(page, words);
    if (!now.where.startsWith(complaint)) complain(`${words}: ${now.where}`);
  }
  expect("the drawing stays", now.text.includes("user = 1"), true);
}

async function chain(page) {
  await page.goto(urlOf(CHAIN));
  let now = await draw(page, "set 1, run request, set 2, return");
  expect("after the return", [now.where, now.text.includes("apart")], ["Step 4 of 4: return", true]);
  expect("each context is drawn once", now.text.split("user 1").length, 2);
  for (let i = 0; i < 3; i++) now = await step(page, "back");
  expect("the chain's first step", [now.where, now.text.includes("user 1")], ["Step 1 of 4: set 1", true]);
  now = await draw(page, "run a, enter b, return");
  expect("what is not set", [now.where.startsWith("Step 3 of 3: return (cannot exit"), now.text.includes("user not set")], [true, true]);
  now = await draw(page, "set 1, return");
  expect("a return too many", now.where, "return: no run is left that could come back.");
  now = await draw(page, "set user=5");
  expect("another variable", now.where, "set user=5: here there is one variable, the user. set 7, for example.");
}

// The drawings of the texts have pictures.
async function pictures(page, name, least) {
  await page.goto(urlOf(name));
  const count = await page.evaluate(() => document.querySelectorAll(".drawn svg").length);
  if (count < least) complain(`${name}: ${count} pictures, and there should be ${least} at least`);
}

await withPage(async (page) => {
  const count = await scenes(page);
  await trie(page);
  await chain(page);
  await pictures(page, TRIE, 14);
  await pictures(page, CHAIN, 7);
  return `${count} scenes are drawn as make draw draws them`;
});
