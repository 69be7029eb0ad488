// What the kinds of exchanges share: comparing, and explaining what differs.
'use strict';

// Both sides of a difference have to be seen, so a failure shows what it is about, and is the end.
function must(condition, what, ...about) {
    if (!condition) {
        console.log(`${what}:`, ...about.map((a) => JSON.stringify(a)));
        process.exit(1);
    }
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const sorted = (list) => [...list].map((e) => JSON.stringify(e)).sort();
const sameInAnyOrder = (a, b) => same(sorted(a), sorted(b));

// The names of the rules that apply.
const applying = (set, ...about) => Object.keys(set).filter((name) => (set[name].applies ?? set[name])(...about));

// Which differences there were.
const met = new Set();

// A rule that explains a difference is of use only if the reader finds it in the table.
function explained(names, rows, ...about) {
    must(names.length > 0, 'a difference that no rule explains', ...about);
    for (const name of names) {
        must(rows.some((row) => row.name === name), `a difference that the table does not have, ${name}`, ...about);
        met.add(name);
    }
}

// The propagator's pairs, without properties.
const pairs = (entries) => (entries === 'throws' ? entries : entries.map(([key, { value }]) => [key, value]));

// A key as it stands, as the propagator reads it, and as it writes either.
function spellings(key) {
    const some = [key, key.trim()];
    try {
        some.push(decodeURIComponent(key.trim()));
    } catch {}
    return [...some, ...some.map(encodeURIComponent)];
}

// Keys that differ by a rule, in whatever spelling, are left out of a comparison.
function without(list, excused) {
    const all = new Set(excused.flatMap(spellings));
    return list.filter(([key]) => !all.has(key));
}

module.exports = { must, same, sameInAnyOrder, applying, explained, met, pairs, without };
