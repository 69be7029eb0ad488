// The table of differences in README.md: a row for each, between two comments. A case is an expression of JavaScript's.
'use strict';

const fs = require('node:fs');
const { must, sameInAnyOrder, pairs } = require('./compare.js');
const library = require('./library.js');
const { send } = require('./passes.js');
const propagator = require('./propagator.js');
const { namesIn } = require('./reads.js');
const rules = require('./rules.js');

// Without the backquotes of Markdown.
const bare = (cell) => cell.replace(/^`+ ?| ?`+$/g, '');

function rowOf(line) {
    const [name, kind, example, theirs, ours, reason] = line.slice(2, -2).split(' | ');
    const input = new Function(`return (${bare(example)});`)();
    return { name: bare(name), kind, input, theirs: bare(theirs), ours: bare(ours), reason };
}

function readRows(file) {
    const inside = fs.readFileSync(file, 'utf8').split(/<!-- (?:end of )?differences -->/)[1] ?? '';
    return inside.split('\n').filter((line) => line.startsWith('| `')).map(rowOf);
}

// What stands in a cell.

function showText(text) {
    const whole = text === '' ? 'nothing' : text;
    return whole.length <= 60 ? whole : `${whole.slice(0, 12)}… (${whole.length} bytes)`;
}

function showValue(value) {
    return value.length <= 24 ? JSON.stringify(value) : `"${value.slice(0, 3)}…" (${value.length})`;
}

function show(entries) {
    if (entries === 'throws') {
        return entries;
    }
    const all = [...entries].map(([key, value]) => `${key}: ${showValue(value)}`);
    return all.length === 0 ? 'nothing' : all.length <= 5 ? all.join(', ') : `${all[0]}, … (${all.length})`;
}

const showRead = ({ values, leftOut }) => show(values) + (leftOut > 0 ? `; ${leftOut} left out` : '');
const toEntries = (object) => Object.entries(object).map(([key, value]) => [key, { value, properties: null }]);

// By the kind of a row: what stands in it for either side, and whether that is a difference.
const sides = {
    reads(input, run) {
        const theirs = pairs(propagator.read(input));
        const theirNames = theirs === 'throws' ? [] : theirs.map(([key]) => key).filter((key) => key !== '');
        const names = [...new Set([...theirNames, ...namesIn(input)])];
        const ours = run({ read: input, vars: names.map((name) => [name, null]) });
        return [show(theirs), showRead(ours), theirs === 'throws' || !sameInAnyOrder(theirs, ours.values)];
    },
    passes(input, run) {
        const theirs = send(input);
        const ours = run({ read: input, vars: [] }).text;
        return [showText(theirs), showText(ours), theirs !== ours];
    },
    writes(input, run) {
        const theirs = propagator.write(toEntries(input));
        const ours = run({ write: Object.entries(input) });
        return [showText(theirs), ours.error ?? showText(ours.text), theirs !== ours.text];
    },
    'writes, they read'(input, run) {
        const ours = run({ write: Object.entries(input) }).text;
        const theirs = pairs(propagator.read(ours));
        return [show(theirs), showText(ours), theirs === 'throws' || !sameInAnyOrder(theirs, Object.entries(input))];
    },
    'they write, reads'(input, run) {
        const theirs = propagator.write(toEntries(input));
        const names = Object.keys(input).filter((name) => name !== '');
        const ours = run({ read: theirs, vars: names.map((name) => [name, null]) });
        return [showText(theirs), showRead(ours), !sameInAnyOrder(ours.values, Object.entries(input))];
    },
};

function table({ binary, rows }) {
    const run = (command) => library.run(binary, [command])[0];
    for (const { name, kind, input, theirs, ours, reason } of rows) {
        must(kind in sides, 'a row of no kind', name, kind);
        const [are, is, isDifferent] = sides[kind](input, run);
        must(isDifferent, 'a row that is no difference', name, kind, are, is);
        must(are === theirs && is === ours, `a row that is not so, ${name}`, { theirs: are, ours: is });
        must(reason?.trim(), 'a row without a reason', name);
    }
    for (const name of Object.values(rules).flatMap(Object.keys)) {
        must(rows.some((row) => row.name === name), 'a rule without a row', name);
    }
    return rows.length;
}

module.exports = { readRows, table };
