// draw.js - pictures of what make draw prints. They are made from its text, which comes from a real run; so the
// drawings of the chapters and those of a reader's own steps are the same ones.
"use strict";

const LETTER = 7.3; // the width of one, at 12 pixels
const CELL = 46;
const GAP = 14;
const HEAD = 20;
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

function readTrie(stanza) {
  const drawing = { heading: "", roots: [], nodes: new Map() };
  const path = []; // the node whose slots stand at this depth
  const enter = (name, owners, depth) => {
    if (!drawing.nodes.has(name)) drawing.nodes.set(name, { name, owners, slots: [] });
    path[depth] = drawing.nodes.get(name);
    return name;
  };
  for (const line of stanza.split("\n")) {
    const root = ROOT.exec(line);
    const slot = SLOT.exec(line);
    if (root) {
      drawing.roots.push({ name: root[1], count: root[2], node: root[3] ? enter(`n${root[3]}`, root[4], 0) : null });
    } else if (slot) {
      const depth = Math.round((slot[1].length - 2) / 3);
      const [, , place, binding, bindingOwners, child, childOwners] = slot;
      path[depth].slots.push(child ? { place, child: enter(`n${child}`, childOwners, depth + 1) } : { place, binding, owners: bindingOwners });
    } else if (drawing.roots.length === 0 && !line.startsWith("(")) {
      drawing.heading += (drawing.heading ? "\n" : "") + line;
    }
  }
  return drawing.roots.length > 0 ? drawing : null;
}

// Placing: a node is as wide as what hangs below it, and what hangs below is as deep as it is.

function place(drawing, name, left, depth) {
  const node = drawing.nodes.get(name);
  Object.assign(node, { left, depth, top: 34 + depth * LEVEL });
  let at = left;
  for (const slot of node.slots) {
    const child = slot.child && drawing.nodes.get(slot.child);
    slot.isAbove = Boolean(child && child.depth !== undefined);
    slot.left = at;
    let width = CELL;
    if (child && !slot.isAbove) width = Math.max(width, place(drawing, slot.child, at, depth + 1));
    if (!child) width = Math.max(width, widthOf(slot.binding), slot.owners === "1" ? 0 : widthOf(many(slot.owners, "owner")));
    slot.width = width;
    at += width + GAP;
  }
  node.width = Math.max(at - GAP - left, widthOf(`${name}: ${many(node.owners, "owner")}`));
  return node.width;
}

function drawNode(picture, node, isFresh) {
  const kind = `box${node.owners === "1" ? "" : " shared"}${isFresh ? " fresh" : ""}`;
  picture.append(svg("rect", { class: kind, x: node.left, y: node.top, width: node.width, height: BOX, rx: 4 }));
  picture.append(svg("text", { x: node.left + 8, y: node.top + 14 }, `${node.name}: ${many(node.owners, "owner")}`));
  for (const slot of node.slots) {
    const middle = slot.left + slot.width / 2;
    picture.append(svg("text", { class: "dim", x: middle, y: node.top + HEAD + 16, "text-anchor": "middle" }, slot.place));
    const below = node.top + LEVEL;
    if (!slot.child) {
      picture.append(svg("path", { class: "edge", d: `M${middle} ${node.top + BOX}V${below}` }));
      drawBinding(picture, slot, below);
    }
  }
}

function drawBinding(picture, slot, top) {
  const isShared = slot.owners !== "1";
  picture.append(svg("rect", { class: `box${isShared ? " shared" : ""}`, x: slot.left, y: top, width: slot.width, height: isShared ? 38 : 24, rx: 12 }));
  const middle = slot.left + slot.width / 2;
  picture.append(svg("text", { x: middle, y: top + 16, "text-anchor": "middle" }, slot.binding));
  if (isShared) picture.append(svg("text", { class: "dim", x: middle, y: top + 31, "text-anchor": "middle" }, many(slot.owners, "owner")));
}

function drawEdges(picture, drawing) {
  for (const node of drawing.nodes.values()) {
    for (const slot of node.slots.filter((one) => one.child)) {
      const child = drawing.nodes.get(slot.child);
      const [x, y] = [slot.left + slot.width / 2, node.top + BOX];
      const to = child.left + child.width / 2;
      picture.append(svg("path", { class: "edge", d: slot.isAbove ? `M${x} ${y}C${x} ${y + 30} ${to} ${child.top - 30} ${to} ${child.top}` : `M${x} ${y}V${child.top}` }));
    }
  }
}

// `before` are the names of the nodes of the drawing above: the others are new, and marked.
function drawTrie(drawing, before) {
  let left = 2;
  let depth = 0;
  for (const root of drawing.roots) {
    const label = `${root.name}: ${many(root.count, "variable")}`;
    root.left = left;
    const node = root.node && drawing.nodes.get(root.node);
    const width = node && node.depth === undefined ? place(drawing, root.node, left, 0) : 0;
    left += Math.max(width, widthOf(label)) + 2 * GAP;
    root.label = label;
  }
  for (const node of drawing.nodes.values()) depth = Math.max(depth, node.depth + (node.slots.some((slot) => !slot.child) ? 1 : 0));
  const height = 34 + depth * LEVEL + BOX + 4;
  const picture = svg("svg", { width: left, height, viewBox: `0 0 ${left} ${height}`, role: "img", "aria-label": `The trie after: ${drawing.heading}` });
  drawEdges(picture, drawing);
  for (const root of drawing.roots) {
    picture.append(svg("text", { x: root.left, y: 14 }, root.node ? root.label : `${root.label}, no node`));
    const node = root.node && drawing.nodes.get(root.node);
    if (node) picture.append(svg("path", { class: "edge", d: edgeFromRoot(root, node) }));
  }
  for (const node of drawing.nodes.values()) drawNode(picture, node, before !== null && !before.has(node.name));
  return picture;
}

function edgeFromRoot(root, node) {
  const x = root.left + 20;
  if (x < node.left + node.width) return `M${x} 18V${node.top}`;
  return `M${x} 18C${x} ${node.top + 20} ${node.left + node.width + 20} ${node.top + 20} ${node.left + node.width} ${node.top + 20}`;
}

// The contexts that a thread is in: from the current one to the outermost, and those that it has left.

const LINK = /^ {2}(current|previous|and apart)(?: -->)? +(?:NULL|(\S+) +(\S+ \S+) +(owner \S+) +(owners \d+))$/;

function readChain(stanza) {
  const lines = stanza.split("\n");
  const links = lines.map((line) => LINK.exec(line)).filter(Boolean).map((found) => ({ way: found[1], words: found.slice(2).filter(Boolean) }));
  return links.length > 0 ? { heading: lines.filter((line) => !LINK.test(line) && !line.startsWith("(")).join("\n"), links } : null;
}

function drawChain(drawing) {
  const inside = drawing.links.filter((one) => one.way !== "and apart");
  const apart = drawing.links.filter((one) => one.way === "and apart");
  const width = Math.max(...drawing.links.flatMap((one) => one.words.map(widthOf)), 60);
  const step = width + 90;
  const height = apart.length > 0 ? 190 : 86;
  const total = Math.max(inside.length * step, 80 + apart.length * step) + 4;
  const picture = svg("svg", { width: total, height, viewBox: `0 0 ${total} ${height}`, role: "img", "aria-label": `The contexts after: ${drawing.heading}` });
  const box = (link, left, top) => {
    if (link.words.length === 0) return picture.append(svg("text", { class: "dim", x: left + 4, y: top + 40 }, "NULL"));
    picture.append(svg("rect", { class: `box${link.way === "current" ? " fresh" : ""}`, x: left, y: top, width, height: 72, rx: 4 }));
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
    const trie = readTrie(stanza);
    if (!trie) return { text: stanza, heading: "", picture: null };
    const picture = drawTrie(trie, before);
    before = new Set(trie.nodes.keys());
    return { text: stanza, heading: trie.heading, picture };
  });
}

function illustrate(block) {
  const printed = block.querySelector("code").textContent.split("\n").filter((line) => !line.startsWith("$ ")).join("\n");
  const figure = document.createElement("figure");
  figure.className = "drawn";
  figure.tabIndex = 0;
  for (const { heading, picture } of picturesOf(printed)) {
    if (!picture) continue;
    const caption = document.createElement("figcaption");
    caption.textContent = heading;
    figure.append(caption, picture);
  }
  if (figure.children.length > 0) (block.closest(".copied") || block).after(figure);
}

document.querySelectorAll("pre.drawing").forEach(illustrate);
