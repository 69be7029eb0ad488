// play.js - a field in which one types what is to happen, and sees what lies in memory after each step. The drawings are
// those of make draw, by the same program, which runs in the page.
"use strict";

const NAME = /^[A-Za-z_][A-Za-z_0-9]{0,14}$/;
const MOST_NUMBER = 2147483647; // of the 32 bits that a value has in a page

function checkNumber(text) {
  if (!/^-?\d+$/.test(text)) throw new Error(`${text} is no number.`);
  if (Math.abs(Number(text)) > MOST_NUMBER) throw new Error(`${text} is too large: in a page a value has 32 bits.`);
}

function checkName(text) {
  if (!NAME.test(text)) throw new Error(`${text} is no name: up to 15 letters, digits and _, please.`);
}

// NAME[@PLACES][=NUMBER]; a variable has its places from its first mention.
function checkVariable(word, places) {
  const [, name, chosen, number] = /^([^@=]*)(?:@([^=]*))?(?:=(.*))?$/.exec(word);
  checkName(name);
  if (number !== undefined) checkNumber(number);
  if (chosen === undefined) return;
  const digits = chosen.split(".");
  if (digits.length > 12 || digits.some((digit) => !/^\d{1,2}$/.test(digit) || Number(digit) > 31)) {
    throw new Error(`@${chosen}: the digits of a hash go from 0 to 31, with dots in between; up to 12 can be chosen.`);
  }
  if (places.has(name) && places.get(name) !== chosen) throw new Error(`${name} has its digits already, and a hash does not change.`);
  places.set(name, chosen);
}

function checkContext(word) {
  if (/^[-\d]/.test(word)) return checkNumber(word);
  if (["server", "NULL"].includes(word)) throw new Error(`${word} is taken: it is what the drawing calls ${word === "NULL" ? "no context" : "the first one"}.`);
  return checkName(word);
}

const FIELDS = {
  trie: {
    title: "A trie to play with",
    begin: "set user@3=1, set log@9.21=7, copy, set user=2, reset user",
    help: "set NAME=NUMBER. set NAME@9.21=NUMBER chooses the digits of its hash. reset NAME puts back what was there before its last set. remove NAME. copy. drop ends the latest copy. find NAME.",
    commands: { set: 1, reset: 1, remove: 1, find: 1, copy: 0, drop: 0 },
    check: checkVariable,
    most: { copy: 7 },
  },
  chain: {
    title: "A chain to play with",
    begin: "set 1, run request, set 12345, run audit, set 7, return, return",
    help: "set NUMBER, the user in the current context. run NAME, as far as return. enter NAME, and exit NAME, by hand.",
    commands: { set: 1, run: 1, return: 0, enter: 1, exit: 1 },
    check: checkContext,
    most: {},
  },
};

// The commands, each with its words. What is no command is said to be none, and nothing runs.
function commandsOf(text, field) {
  const places = new Map();
  const commands = text.split(/[,;\n]/).map((part) => part.trim().split(/\s+/)).filter(([word]) => word !== "");
  for (const command of commands) {
    command[0] = command[0].toLowerCase();
    const [name, ...words] = command;
    const wanted = Object.hasOwn(field.commands, name) ? field.commands[name] : undefined;
    if (wanted === undefined) throw new Error(`There is no command ${name}. There are ${Object.keys(field.commands).join(", ")}.`);
    if (words.length < wanted) throw new Error(`${name} of what? ${field.help}`);
    if (words.length > wanted) throw new Error(`"${command.join(" ")}" has a word too many. Between two commands there is a comma.`);
    if (name === "set" && field === FIELDS.chain && !/^-?\d+$/.test(words[0])) throw new Error(`set ${words[0]}: here there is one variable, the user. set 7, for example.`);
    words.forEach((word) => field.check(word, places));
  }
  for (const [name, most] of Object.entries(field.most)) {
    if (commands.filter((command) => command[0] === name).length > most) throw new Error(`${name}: ${most} times at most.`);
  }
  if (commands.length === 0) throw new Error(field.help);
  let runs = 0;
  for (const [name] of commands) {
    runs += { run: 1, return: -1 }[name] || 0;
    if (runs < 0) throw new Error("return: no run is left that could come back.");
  }
  if (commands.length > 40) throw new Error(`${commands.length} commands; 40 at most.`);
  return commands;
}

// A reset is a set of the value that was there before, or a remove where there was none.
function withoutResets(commands) {
  const variables = new Map(); // what each is now, and what each of its sets has replaced
  let copies = 0;
  return commands.map(([command, word]) => {
    const [name, number] = (word || "").split("=");
    const bare = name.split("@")[0];
    const variable = variables.get(bare) || { now: undefined, before: [] };
    variables.set(bare, variable);
    if (command === "copy") copies++;
    if (command === "drop" && --copies < 0) throw new Error("drop: there is no copy.");
    if (command === "remove") Object.assign(variable, { now: undefined, before: [] });
    if (command === "set") {
      variable.before.push(variable.now);
      variable.now = number || "0";
    }
    if (command === "find" && ![...variables.values()].some(({ now }) => now !== undefined)) throw new Error(`find ${bare}: nothing is set.`);
    if (command !== "reset") return word === undefined ? [command] : [command, word];
    if (variable.before.length === 0) throw new Error(`reset ${bare}: there is no set of it to undo.`);
    variable.now = variable.before.pop();
    return variable.now === undefined ? ["remove", bare] : ["set", `${bare}=${variable.now}`];
  });
}

// One run, with a drawing after each command: {text, heading, picture} for each.
async function stepsOf(kind, text) {
  const field = FIELDS[kind];
  const commands = commandsOf(text, field);
  const plain = kind === "trie" ? withoutResets(commands) : commands;
  // A find is a step by itself, behind what was drawn before it.
  const words = plain.flatMap((command, i) => (command[0] === "find" || (kind === "chain" && i + 1 === plain.length) ? command : [...command, "draw"]));
  const { bytes } = await programOf(`draw/${kind}`, `programs/draw/${kind}.js`);
  const { text: printed, status } = await runProgram(bytes, [`draw_${kind}`, ...(kind === "chain" ? ["chain"] : []), ...words]);
  if (status !== 0) throw new Error(printed.trim().split("\n").pop().replace(/^draw_\w+: /, ""));
  const steps = picturesOf(printed.trimEnd());
  // As it was typed, where the program was told something else.
  if (steps.length === commands.length) steps.forEach((step, i) => { step.heading = titleOf(commands[i], plain[i], step.heading); });
  return steps;
}

function titleOf(typed, told, heading) {
  return typed[0] === "reset" ? `${typed.join(" ")}, which is ${told.join(" ")}` : heading;
}

class Player {
  constructor(place) {
    this.kind = place.dataset.drawing;
    this.at = 0;
    this.steps = [];
    const field = FIELDS[this.kind];
    this.input = element("input", { type: "text", value: field.begin, spellcheck: false, autocapitalize: "none", ariaLabel: "What happens, step by step" });
    this.back = element("button", { type: "button", ariaLabel: "Step back" }, "◂ Back");
    this.forth = element("button", { type: "button", ariaLabel: "Step forward" }, "Forward ▸");
    this.where = element("span", { role: "status" });
    this.shown = element("div", { className: "scroll", tabIndex: 0 });
    const form = element("form", {}, this.input, element("button", { type: "submit" }, "Draw"));
    form.addEventListener("submit", (event) => { event.preventDefault(); this.draw(); });
    this.back.addEventListener("click", () => this.go(this.at - 1));
    this.forth.addEventListener("click", () => this.go(this.at + 1));
    place.append(element("p", { className: "title" }, field.title), form, element("p", { className: "help" }, field.help), element("div", { className: "steps" }, this.back, this.forth, this.where), this.shown);
    this.go(0);
  }
  // What was drawn before stays, where the words are not right.
  async draw() {
    try {
      this.steps = await stepsOf(this.kind, this.input.value);
      this.go(this.steps.length - 1);
    } catch (error) {
      this.where.textContent = error.message;
    }
  }
  go(at) {
    this.at = at;
    const step = this.steps[at];
    this.back.disabled = at <= 0;
    this.forth.disabled = at + 1 >= this.steps.length;
    this.where.textContent = step ? `Step ${at + 1} of ${this.steps.length}: ${step.heading}` : "";
    this.shown.replaceChildren(...(step ? this.parts(at) : []));
  }
  // A step that only looks has what it found, beside the picture of what it looked at.
  parts(at) {
    const { picture, text } = this.steps[at];
    const printed = element("pre", { tabIndex: 0 }, element("code", {}, text));
    if (picture) return [picture, ...(this.kind === "trie" ? [legend([picture])] : []), element("details", {}, element("summary", {}, "As make draw prints it"), printed)];
    const last = this.steps.slice(0, at).findLast((step) => step.picture);
    return last ? [printed, last.picture] : [printed];
  }
}

document.querySelectorAll(".play").forEach((place) => new Player(place));
