// draw.js - pictures of what make draw prints. They are made from its text, which comes from a real run; so the
// drawings of the chapters and those of a reader's own steps are the same ones.
"use strict";

const LETTER = 7.3; // the width of one, at 12 pixels
const CELL = 46;
const GAP = 14;
const BOX = 42;
const LEVEL = 82;

function svg(name, attributes, text) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

const widthOf = (text) => text.length * LETTER + 16;
const many = (count, what) => `${count} ${what}${count === "1" ? "" : "s"}`;

// Reading. A drawing is a heading, what the commands were, and then a line for each context, slot and bitmap.

const ROOT = /^(context|copy(?: \d+)?) \((\d+) variables?\) -> (?:n(\d+) \((\d+) owners?\)(?:, drawn above)?|no node)$/;
const SLOT = /^([ |]*)[|`]- \[\d+\] place (\d+)(?:: (.+) \((\d+) owners?\)| -> n(\d+) \((\d+) owners?\)(?:, drawn above)?)$/;

class Drawing {
  constructor() {
    this.heading = "";
    this.roots = [];
    this.nodes = new Map();
    this.path = []; // the node whose slots stand at this depth
  }
  enter(number, owners, depth) {
    const name = `n${number}`;
    if (!this.nodes.has(name)) this.nodes.set(name, { name, owners, slots: [] });
    this.path[depth] = this.nodes.get(name);
    return name;
  }
  // A node that is drawn for the second time has its slots already.
  add(depth, slot) {
    if (!this.path[depth].slots.some(({ place }) => place === slot.place)) this.path[depth].slots.push(slot);
  }
  // A binding of two owners stands in two nodes, and is one. It is drawn once, where as many nodes have it as it has owners.
  join() {
    const found = new Map();
    for (const node of this.nodes.values()) {
      for (const slot of node.slots.filter((one) => one.binding && one.owners !== "1")) {
        const name = `${slot.binding} (${slot.owners})`;
        found.set(name, [...(found.get(name) || []), slot]);
      }
    }
    for (const slots of found.values()) {
      if (slots.length === Number(slots[0].owners)) slots.slice(1).forEach((slot) => { slot.same = slots[0]; });
    }
    return this;
  }
}

function readTrie(stanza) {
  const drawing = new Drawing();
  for (const line of stanza.split("\n")) {
    const root = ROOT.exec(line);
    const slot = SLOT.exec(line);
    if (root) {
      drawing.roots.push({ label: `${root[1]}: ${many(root[2], "variable")}`, node: root[3] ? drawing.enter(root[3], root[4], 0) : null });
    } else if (slot) {
      const depth = Math.round((slot[1].length - 2) / 3);
      const [, , place, binding, owners, child, childOwners] = slot;
      drawing.add(depth, child ? { place, child: `n${child}` } : { place, binding, owners });
      if (child) drawing.enter(child, childOwners, depth + 1);
    } else if (drawing.roots.length === 0 && !line.startsWith("(")) {
      drawing.heading += (drawing.heading ? "\n" : "") + line;
    }
  }
  return drawing.roots.length > 0 ? drawing.join() : null;
}

// Two tries side by side: a line has what the context alone has, what both have, and what the copy alone has, each in its
// column. A place with an arrow has what stands in the middle of its line.
const MIDDLE = 30;
const RIGHT = 60;
const HAS = /^( *)(?:(context|copy)|(?:place (\d+)))?(?: ?-> )?(?:: )?(?:n(\d+) \((\d+) owners?\)|(\S.* = .+) \((\d+) owners?\))?/;

function columnsOf(line) {
  const arrow = /^(.*?) -+> (.*?) *<---(.*)$/.exec(line);
  if (arrow) return [arrow[1], arrow[2], arrow[3].slice(1)];
  const blank = line.search(/\S/);
  if (blank >= MIDDLE && blank < RIGHT) return ["", line.slice(MIDDLE), ""]; // below a node that both have
  return [line.slice(0, RIGHT).trimEnd(), "", line.slice(RIGHT)];
}

function readBeside(stanza) {
  const [heading, ...lines] = stanza.split("\n");
  if (!heading.endsWith("beside")) return null;
  const drawing = new Drawing();
  const paths = [[], [], []]; // for each column, the names of the nodes down to this depth
  const put = (side, depth, slot) => {
    drawing.path[0] = drawing.nodes.get(paths[side][depth]);
    drawing.add(0, slot);
  };
  for (const line of lines) {
    const [left, middle, right] = columnsOf(line).map((part) => HAS.exec(part));
    const shared = middle[4] ? { child: drawing.enter(middle[4], middle[5], 0) } : middle[6] ? { binding: middle[6], owners: middle[7] } : null;
    for (const [side, part] of [[0, left], [2, right]]) {
      const [, indent, root, place, node, owners, binding, bindingOwners] = part;
      const depth = Math.round(indent.length / 2) - (side === 0 ? 1 : 0);
      const child = node ? drawing.enter(node, owners, 0) : null;
      if (child) paths[side][depth] = child;
      if (root) drawing.roots.push({ label: root, node: child });
      else if (place) put(side, depth - 1, { place, ...(child ? { child } : binding ? { binding, owners: bindingOwners } : shared) });
    }
    // What a shared node has stands below it, in the middle.
    if (shared?.child) paths[1] = [shared.child];
    else if (middle[3] && !left[3]) put(1, 0, { place: middle[3], binding: middle[6], owners: middle[7] });
  }
  drawing.heading = heading;
  return drawing.join();
}

// Placing: a node is as wide as what hangs below it, and what hangs below is as deep as it is.

function place(drawing, name, left, depth) {
  const node = drawing.nodes.get(name);
  Object.assign(node, { left, depth, top: 34 + depth * LEVEL });
  let at = left;
  for (const slot of node.slots) {
    const child = slot.child && drawing.nodes.get(slot.child);
    slot.isAbove = Boolean(child && child.depth !== undefined);
    Object.assign(slot, { left: at, top: node.top + LEVEL, width: CELL });
    if (child && !slot.isAbove) slot.width = Math.max(CELL, place(drawing, slot.child, at, depth + 1));
    if (!child && !slot.same) slot.width = Math.max(CELL, widthOf(slot.binding), slot.owners === "1" ? 0 : widthOf(many(slot.owners, "owner")));
    at += slot.width + GAP;
  }
  node.width = Math.max(at - GAP - left, widthOf(`${name}: ${many(node.owners, "owner")}`));
  return node.width;
}

const middleOf = (one) => one.left + one.width / 2;

// To what is drawn elsewhere: down, over, and to its upper edge.
function over(slot, node, target) {
  const [x, y, to] = [middleOf(slot), node.top + BOX, middleOf(target)];
  return `M${x} ${y}C${x} ${y + 30} ${to} ${target.top - 30} ${to} ${target.top}`;
}

function drawNode(picture, node, before) {
  const isFresh = before !== null && !before.has(node.name);
  const kind = `box${node.owners === "1" ? "" : " shared"}${isFresh ? " fresh" : ""}`;
  picture.append(svg("rect", { class: kind, x: node.left, y: node.top, width: node.width, height: BOX, rx: 4 }));
  picture.append(svg("text", { x: node.left + 8, y: node.top + 14 }, `${node.name}: ${many(node.owners, "owner")}`));
  for (const slot of node.slots) {
    picture.append(svg("text", { class: "dim", x: middleOf(slot), y: node.top + 36, "text-anchor": "middle" }, slot.place));
    if (slot.binding && !slot.same) drawBinding(picture, slot, before !== null && !before.has(slot.binding));
  }
}

function drawBinding(picture, slot, isFresh) {
  const isShared = slot.owners !== "1";
  picture.append(svg("rect", { class: `box${isShared ? " shared" : ""}${isFresh ? " fresh" : ""}`, x: slot.left, y: slot.top, width: slot.width, height: isShared ? 38 : 24, rx: 12 }));
  picture.append(svg("text", { x: middleOf(slot), y: slot.top + 16, "text-anchor": "middle" }, slot.binding));
  if (isShared) picture.append(svg("text", { class: "dim", x: middleOf(slot), y: slot.top + 31, "text-anchor": "middle" }, many(slot.owners, "owner")));
}

function drawEdges(picture, drawing) {
  for (const node of drawing.nodes.values()) {
    for (const slot of node.slots) {
      const elsewhere = slot.same || (slot.isAbove && drawing.nodes.get(slot.child));
      const d = elsewhere ? over(slot, node, elsewhere) : `M${middleOf(slot)} ${node.top + BOX}V${slot.top}`;
      picture.append(svg("path", { class: "edge", d }));
    }
  }
}

// `before` are the nodes and bindings of the drawing above: the others are new, and marked.
function drawTrie(drawing, before) {
  let left = 2;
  let bottom = 34;
  for (const root of drawing.roots) {
    root.text = root.node ? root.label : `${root.label}, no node`;
    root.left = left;
    const node = root.node && drawing.nodes.get(root.node);
    const width = node && node.depth === undefined ? place(drawing, root.node, left, 0) : 0;
    left += Math.max(width, widthOf(root.text)) + 2 * GAP;
  }
  for (const node of drawing.nodes.values()) bottom = Math.max(bottom, node.top + BOX + 4, ...node.slots.filter((slot) => slot.binding).map((slot) => slot.top + 42));
  const picture = svg("svg", { width: left, height: bottom, viewBox: `0 0 ${left} ${bottom}`, role: "img", "aria-label": `The trie after: ${drawing.heading}` });
  drawEdges(picture, drawing);
  for (const root of drawing.roots) {
    picture.append(svg("text", { x: root.left, y: 14 }, root.text));
    const node = root.node && drawing.nodes.get(root.node);
    if (node) picture.append(svg("path", { class: "edge", d: edgeFromRoot(root, node) }));
  }
  for (const node of drawing.nodes.values()) drawNode(picture, node, before);
  return picture;
}

function edgeFromRoot(root, node) {
  const x = root.left + 20;
  const right = node.left + node.width;
  return x < right ? `M${x} 18V${node.top}` : `M${x} 18C${x} ${node.top + 20} ${right + 20} ${node.top + 20} ${right} ${node.top + 20}`;
}

// The contexts that a thread is in: from the current one to the outermost, and those that it has left.

const LINK = /^ {2}(current|previous|and apart)(?: -->)? +(\S.*)$/;

function readChain(stanza) {
  const [heading, ...lines] = stanza.split("\n").filter((line) => line !== "" && !line.startsWith("("));
  const links = lines.map((line) => LINK.exec(line));
  if (links.length === 0 || links.includes(null)) return null;
  return { heading, links: links.map(([, way, words]) => ({ way, words: words === "NULL" ? [] : words.split(/ {2,}/) })) };
}

function drawChain(drawing) {
  const inside = drawing.links.filter((one) => one.way !== "and apart");
  const apart = drawing.links.filter((one) => one.way === "and apart");
  const width = Math.max(...drawing.links.flatMap((one) => one.words.map(widthOf)), 60);
  const step = width + 90;
  const height = apart.length > 0 ? 190 : 86;
  const total = Math.max(inside.length * step, 80 + apart.length * step) + 4;
  const picture = svg("svg", { class: "chain", width: total, height, viewBox: `0 0 ${total} ${height}`, role: "img", "aria-label": `The contexts after: ${drawing.heading}` });
  const box = (link, left, top) => {
    if (link.words.length === 0) return picture.append(svg("text", { class: "dim", x: left + 4, y: top + 42 }, "NULL"));
    picture.append(svg("rect", { class: `box${link.way === "current" ? " current" : ""}`, x: left, y: top, width, height: 72, rx: 4 }));
    link.words.forEach((words, i) => picture.append(svg("text", { class: i === 0 ? "" : "dim", x: left + 8, y: top + 16 + 17 * i }, words)));
  };
  inside.forEach((link, i) => {
    const left = i * step;
    picture.append(svg("text", { class: "dim", x: left, y: 32 }, link.way), svg("path", { class: "edge", d: `M${left} 40H${left + 82}m-6 -4l6 4l-6 4` }));
    box(link, left + 86, 2);
  });
  if (apart.length > 0) picture.append(svg("text", { class: "dim", x: 0, y: 144 }, "apart"));
  apart.forEach((link, i) => box(link, 86 + i * step, 106));
  return picture;
}

// All drawings of a text, each with its picture where there is one.
function picturesOf(text) {
  let before = null;
  // A chain's drawings follow each other without a blank line: each begins with its commands.
  const stanzas = text.includes("current -->") ? text.split(/\n(?=\S)/) : text.split(/\n\n/);
  return stanzas.map((stanza) => {
    const chain = readChain(stanza);
    if (chain) return { text: stanza, heading: chain.heading, picture: drawChain(chain) };
    const trie = readTrie(stanza) || readBeside(stanza);
    if (!trie) return { text: stanza, heading: stanza.split("\n")[0], picture: null };
    const picture = drawTrie(trie, before);
    before = new Set([...trie.nodes.keys(), ...[...trie.nodes.values()].flatMap(({ slots }) => slots.map(({ binding }) => binding))]);
    return { text: stanza, heading: trie.heading, picture };
  });
}

// What the colours of these pictures mean.
function legend(pictures) {
  const text = document.createElement("p");
  text.className = "legend";
  for (const [kind, meaning] of [["fresh", "new in this step"], ["shared", "of several owners"]]) {
    if (pictures.some((picture) => picture.querySelector(`.${kind}`))) {
      text.append(Object.assign(document.createElement("span"), { className: kind }), ` ${meaning} `);
    }
  }
  return text;
}

function illustrate(block) {
  const code = block.querySelector("code").cloneNode(true);
  code.querySelectorAll(".typed, .prompt").forEach((part) => part.remove());
  const printed = code.textContent.replace(/^\n+/, "");
  const figure = document.createElement("figure");
  figure.className = "drawn";
  for (const { heading, picture } of picturesOf(printed)) {
    if (!picture) continue;
    const caption = document.createElement("figcaption");
    caption.textContent = heading;
    figure.append(caption, picture);
  }
  const pictures = [...figure.querySelectorAll("svg")];
  if (pictures.length === 0) return;
  figure.append(legend(pictures));
  (block.closest(".copied") || block).after(figure);
}

document.querySelectorAll("pre.drawing").forEach(illustrate);
