// What the library writes, the propagator reads.
'use strict';

const { must, sameInAnyOrder, applying, explained, pairs, without } = require('./compare.js');
const byHand = require('./byHand.js');
const library = require('./library.js');
const model = require('./model.js');
const propagator = require('./propagator.js');
const rules = require('./rules.js');

function check(entries, said, rows) {
    const theirs = pairs(propagator.read(said.text));
    if (theirs !== 'throws' && sameInAnyOrder(theirs, entries)) {
        return;
    }
    const names = entries.flatMap(([name]) => applying(rules.ofNames, name));
    explained(names, rows, entries, said.text, theirs);
    const excused = entries.map(([name]) => name).filter((name) => applying(rules.ofNames, name).length > 0);
    const rest = (list) => without(list, excused);
    must(theirs === 'throws' || sameInAnyOrder(rest(theirs), rest(entries)), 'the propagator reads other entries',
        entries, said.text, theirs);
}

// The library writes no nameless variable, no string with a NUL in it, and no key twice.
function canBeWritten(entries) {
    const keys = new Set(entries.map(([name]) => model.keyOf(name)));
    return keys.size === entries.length && entries.every(([name, value]) => name !== '' && !value.includes('\0'));
}

function writes({ binary, rows, random, count }) {
    const all = [...byHand.entries, ...Array.from({ length: count }, random.entries)].filter(canBeWritten);
    const said = library.run(binary, all.map((entries) => ({ write: entries })));
    all.forEach((entries, i) => check(entries, said[i], rows));
    return all.length;
}

module.exports = { writes };
