// run.js - a button on every program that can run in a page, and on the others, why they cannot.
"use strict";

// Addresses are another machine's each time, as they are for make check.
function masked(text) {
  return text.replace(/0x[0-9a-f]+/g, "0x...");
}

// The first lines of both, as diff -u has them, without its heads.
function difference(before, after) {
  const [a, b] = [before, after].map((text) => text.replace(/\n$/, "").split("\n").slice(0, 500));
  const same = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      same[i][j] = a[i] === b[j] ? same[i + 1][j + 1] + 1 : Math.max(same[i + 1][j], same[i][j + 1]);
    }
  }
  const lines = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push([" ", a[i++]]);
      j++;
    } else if (j === b.length || (i < a.length && same[i + 1][j] >= same[i][j + 1])) {
      lines.push(["-", a[i++]]);
    } else {
      lines.push(["+", b[j++]]);
    }
  }
  return lines;
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function differenceBlock(before, after) {
  const code = element("code", {});
  for (const [sign, line] of difference(before, after)) {
    code.append(element("span", { className: { "-": "del", "+": "add", " ": "" }[sign] }, `${sign}${line}\n`));
  }
  return element("pre", { tabIndex: 0, className: "difference" }, code);
}

async function programOf(name, script) {
  if (!window.programs[name]) await load(script);
  const { wasm, prints } = window.programs[name];
  return { bytes: Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0)), prints };
}

function verdict(says, isRight) {
  return element("span", { className: `verdict ${isRight ? "right" : "wrong"}` }, says);
}

// What it prints; and what was expected, or guessed, where that is something else.
function show(place, result, prints, guess) {
  const printed = element("pre", { tabIndex: 0, className: "output" }, element("code", {}, result.text || " "));
  const parts = result.text === "" ? ["It prints nothing."] : [printed];
  if (result.status !== 0) parts.push(verdict(`It ended with status ${result.status}.`, false));
  if (prints !== null && masked(prints) !== masked(result.text)) {
    parts.push(verdict("That is not what it should print:", false), differenceBlock(masked(prints), masked(result.text)));
  } else if (prints !== null) {
    parts.push(verdict("That is what it should print.", true));
  }
  if (guess.trim() !== "") {
    const right = masked(guess).trim() === masked(result.text).trim();
    parts.push(verdict(right ? "You said so." : "You said (-), and it prints (+):", right));
    if (!right) parts.push(differenceBlock(masked(guess), masked(result.text)));
  }
  place.replaceChildren(...parts);
}

function setUpProgram(place) {
  const { program, script, why, note, command, prints } = place.dataset;
  if (why) {
    place.append(`${why} At yours: `, ...(command ? [element("code", {}, command)] : ["the command of the text."]));
    return;
  }
  const button = element("button", { type: "button" }, "Run");
  const guess = element("textarea", { spellcheck: false, ariaLabel: "What will it print?" });
  const fold = element("details", {}, element("summary", {}, "First say what it prints"), guess);
  const output = element("div", { role: "status" });
  button.addEventListener("click", async () => {
    try {
      const found = await programOf(program, script);
      show(output, await runProgram(found.bytes, [program.split("/").pop().slice(0, -2)]), found.prints, guess.value);
    } catch (error) {
      output.replaceChildren(verdict(error.message, false));
    }
  });
  // What is another each time, such as a time, nobody can say before.
  place.append(button, ...(prints ? [fold] : []), output);
  if (note) output.before(element("div", {}, note));
}

document.querySelectorAll(".run").forEach(setUpProgram);
