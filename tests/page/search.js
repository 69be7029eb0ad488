// search.js - a search over all pages. MiniSearch and what it looks through are loaded when somebody searches.
"use strict";

const top_ = document.documentElement.dataset.top;

function load(script) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = top_ + script;
    element.onload = resolve;
    element.onerror = () => reject(new Error(`${script} is not there`));
    document.head.append(element);
  });
}

// A name is one word, and so is each of its parts: ctx_var_get, ctx, var, get.
function words(text) {
  return (text.match(/[\p{L}\p{N}_]+/gu) || []).flatMap((word) => (word.includes("_") ? [word, ...word.split("_").filter(Boolean)] : [word]));
}

// What is in every text says nothing of what is looked for, and the numbers in a report are of somebody's process.
const COMMON = new Set("a an and are as at by do does for from how i in is it my not of on or so that the this to what when where which why with".split(" "));
const SAME = { refcount: "count owners", refcounting: "count owners", reference: "owners", glossary: "words glossary", decref: "unref", incref: "ref", segfault: "segmentation fault crash" };

function asked(query) {
  const all = (query.match(/[\p{L}\p{N}_]+/gu) || []).map((word) => SAME[word.toLowerCase()] || word);
  const telling = all.filter((word) => !COMMON.has(word.toLowerCase()) && !/^(\d{3,}|0x[0-9a-f]+)$/i.test(word));
  return (telling.length > 0 ? telling : all).join(" ");
}

// What the book says comes before what its files say.
const WEIGHT = { chapter: 3, text: 1.2, code: 1.2, program: 0.7 };

const LONG = 180; // letters of an excerpt

let index = null;

async function makeIndex() {
  await Promise.all([load("assets/minisearch.js"), load("assets/search-entries.js")]);
  const made = new MiniSearch({
    fields: ["title", "heading", "text", "also"],
    tokenize: words,
    searchOptions: { boost: { title: 3, heading: 4, also: 2 }, boostDocument: (id) => WEIGHT[searchEntries[id].kind], prefix: (term) => term.length > 2 },
  });
  made.addAll(searchEntries);
  return made;
}

// All words, and where nothing has them all, most of them. What has the very words, one after the other, comes first, and
// a heading that has them before a text.
async function search(query) {
  index ||= makeIndex();
  const made = await index;
  const telling = asked(query);
  const all = made.search(telling, { combineWith: "AND" });
  const found = all.length >= 3 ? all : [...all, ...made.search(telling, { combineWith: "OR", fuzzy: 0.2 }).filter((hit) => !all.some(({ id }) => id === hit.id))];
  const exact = phrase(query);
  const rank = ({ id }) => {
    const { title, heading, text } = searchEntries[id];
    if ([exact, phrase(telling)].includes(phrase(heading || title)) || title.toLowerCase() === exact) return 0;
    if (exact.includes(" ") && (phrase(`${title} ${heading}`).includes(exact) || phrase(text).includes(exact))) return 1;
    return 2;
  };
  return found.map((hit) => ({ hit, rank: rank(hit) })).sort((a, b) => a.rank - b.rank || b.hit.score - a.hit.score).slice(0, 20)
    .map(({ hit }) => ({ ...searchEntries[hit.id], terms: shownTerms(telling, hit.terms) }));
}

// The words that were asked for, where they are there; or else those that are like them.
function shownTerms(telling, like) {
  const own = telling.toLowerCase().split(" ");
  const whole = own.filter((word) => like.includes(word));
  return whole.length > 0 ? whole : like;
}

function phrase(text) {
  return (text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) || []).join(" ");
}

// A word by itself, and not a part of another.
function matcher(terms, flags) {
  const any = [...terms].sort((a, b) => b.length - a.length).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}_])(${any})(?![\\p{L}\\p{N}_])`, `${flags}iu`);
}

// The part of the text that has the most of the words.
function excerpt({ text, terms }) {
  const places = [...text.matchAll(matcher(terms, "g"))].map((found) => ({ at: found.index, word: found[0].toLowerCase() }));
  const within = (first) => new Set(places.filter(({ at }) => at >= first.at && at < first.at + LONG - 40).map(({ word }) => word)).size;
  const best = places.reduce((one, other) => (one && within(one) >= within(other) ? one : other), null);
  const start = best && best.at > 40 ? text.lastIndexOf(" ", best.at - 30) + 1 : 0;
  return (start > 0 ? "… " : "") + text.slice(start, start + LONG) + (start + LONG < text.length ? " …" : "");
}

function highlighted(text, terms) {
  const paragraph = document.createElement("p");
  const parts = terms.length > 0 ? text.split(matcher(terms, "")) : [text];
  parts.forEach((part, i) => {
    const mark = i % 2 === 1 ? document.createElement("mark") : null;
    if (mark) mark.textContent = part;
    paragraph.append(mark || part);
  });
  return paragraph;
}

const isText = (entry) => entry.kind === "chapter" || entry.kind === "text";

function row(entry) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = top_ + entry.url;
  link.textContent = isText(entry) ? entry.heading || entry.title : entry.title;
  const where = document.createElement("span");
  where.className = "where";
  where.textContent = isText(entry) ? (entry.heading ? entry.title : "") : entry.heading;
  item.append(link, where, highlighted(excerpt(entry), entry.terms));
  return item;
}

function setUpSearch() {
  const input = document.querySelector("#query");
  const panel = document.querySelector("#found");
  let asked = 0;
  const close = () => { panel.hidden = true; };
  const say = (text) => {
    const paragraph = document.createElement("p");
    paragraph.setAttribute("role", "status");
    paragraph.textContent = text;
    panel.replaceChildren(paragraph);
    panel.hidden = false;
    return paragraph;
  };
  const ask = async () => {
    const query = input.value.trim();
    const number = ++asked;
    if (query.length < 2) return close();
    try {
      const found = await search(query);
      if (number !== asked) return;
      say(found.length === 0 ? "Nothing has these words." : found.length === 20 ? "The first 20 places" : `${found.length} ${found.length === 1 ? "place" : "places"}`);
      const list = document.createElement("ol");
      list.append(...found.map(row));
      panel.append(list);
    } catch (error) {
      say(`There is no search in this folder: ${error.message}. make page says what it needs.`);
    }
  };
  input.addEventListener("input", ask);
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = panel.querySelector("a");
    if (!panel.hidden && first) first.focus();
  });
  panel.addEventListener("click", (event) => { if (event.target.closest("a")) close(); });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) {
      if (panel.contains(event.target)) input.focus();
      close();
    } else if (event.key === "/" && !event.target.closest("input, textarea")) {
      event.preventDefault();
      input.focus();
      input.select();
      ask();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !panel.hidden && (event.target === input || panel.contains(event.target))) {
      event.preventDefault();
      const links = [...panel.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      (links[at] || input).focus();
    }
  });
  document.addEventListener("click", (event) => { if (!panel.contains(event.target) && event.target !== input) close(); });
}

setUpSearch();
