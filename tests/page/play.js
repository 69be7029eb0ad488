// play.js - a field in which one types what is to happen, and sees what lies in memory after each step. The drawings are
// those of make draw, by the same program, which runs in the page.
"use strict";

const FIELDS = {
  trie: {
    begin: "set user@3=1, set log@9.21=7, copy, set user=2, reset user",
    help: "set NAME=NUMBER · set NAME@9.21=NUMBER chooses the digits of its hash · reset NAME, to what it was before its last set · remove NAME · copy · drop, the latest copy · find NAME",
    commands: ["set", "reset", "remove", "copy", "drop", "find"],
    arguments: (words) => words,
  },
  chain: {
    begin: "set 1, run request, set 12345, run audit, set 7, return, return",
    help: "set NUMBER · run NAME · return · enter NAME · exit NAME",
    commands: ["set", "run", "return", "enter", "exit"],
    arguments: (words) => ["chain", ...words],
  },
};

// The commands, each with its words. What is no command is said to be none, and nothing runs.
function commandsOf(text, field) {
  const commands = text.split(",").map((part) => part.trim().split(/\s+/)).filter(([word]) => word !== "");
  const unknown = commands.find(([word]) => !field.commands.includes(word));
  if (unknown) throw new Error(`There is no command ${unknown[0]}: ${field.commands.join(", ")}.`);
  return commands;
}

// A reset is a set of the value that was there before, or a remove where there was none.
function withoutResets(commands) {
  const history = new Map();
  return commands.map(([command, word, ...more]) => {
    const [name, number] = (word || "").split("=");
    const bare = name.split("@")[0];
    if (command === "set") {
      history.set(bare, [...(history.get(bare) || [undefined]), number || "0"]);
    } else if (command === "remove") {
      history.set(bare, [...(history.get(bare) || [undefined]), undefined]);
    } else if (command === "reset") {
      const values = history.get(bare) || [];
      if (values.length < 2) throw new Error(`${bare} has not been set, so there is nothing to reset.`);
      values.pop();
      const old = values[values.length - 1];
      return old === undefined ? ["remove", bare] : ["set", `${bare}=${old}`];
    }
    return [command, ...(word === undefined ? [] : [word]), ...more];
  });
}

// One run, with a drawing after each command: {command, text, picture} for each.
async function stepsOf(kind, text) {
  const field = FIELDS[kind];
  const commands = commandsOf(text, field);
  if (commands.length === 0) throw new Error(field.help);
  const plain = kind === "trie" ? withoutResets(commands) : commands;
  const words = plain.flatMap((command, i) => [...command, ...(i + 1 < plain.length && draws(command) ? ["draw"] : [])]);
  const { bytes } = await programOf(`draw/${kind}`, `programs/draw/${kind}.js`);
  const { text: printed, status } = await runProgram(bytes, [`draw_${kind}`, ...field.arguments(words)]);
  if (status !== 0) throw new Error(printed.trim().split("\n").pop());
  return picturesOf(printed.trimEnd());
}

// What only looks prints by itself.
function draws([command]) {
  return command !== "find";
}

class Player {
  constructor(place) {
    this.kind = place.dataset.drawing;
    this.at = 0;
    this.steps = [];
    this.input = element("input", { type: "text", value: FIELDS[this.kind].begin, spellcheck: false, ariaLabel: "What happens, step by step" });
    this.back = element("button", { type: "button", ariaLabel: "Step back" }, "◂ Back");
    this.forth = element("button", { type: "button", ariaLabel: "Step forward" }, "Forward ▸");
    this.where = element("span", { role: "status" });
    this.shown = element("div", { className: "scroll", tabIndex: 0 });
    const form = element("form", {}, this.input, element("button", { type: "submit" }, "Draw"));
    form.addEventListener("submit", (event) => { event.preventDefault(); this.draw(); });
    this.back.addEventListener("click", () => this.go(this.at - 1));
    this.forth.addEventListener("click", () => this.go(this.at + 1));
    place.append(form, element("small", {}, FIELDS[this.kind].help), element("div", { className: "steps" }, this.back, this.forth, this.where), this.shown);
    this.go(0);
  }
  async draw() {
    try {
      this.steps = await stepsOf(this.kind, this.input.value);
      this.go(0);
    } catch (error) {
      this.steps = [];
      this.go(0);
      this.where.textContent = error.message;
    }
  }
  go(at) {
    this.at = at;
    const step = this.steps[at];
    this.back.disabled = at <= 0;
    this.forth.disabled = at + 1 >= this.steps.length;
    this.where.textContent = step ? `Step ${at + 1} of ${this.steps.length}: ${step.heading}` : "";
    const text = step ? element("details", {}, element("summary", {}, "As make draw prints it"), element("pre", { tabIndex: 0 }, element("code", {}, step.text))) : "";
    this.shown.replaceChildren(step && step.picture ? step.picture : "", step && !step.picture ? element("pre", { tabIndex: 0 }, element("code", {}, step.text)) : text);
  }
}

document.querySelectorAll(".play").forEach((place) => new Player(place));
