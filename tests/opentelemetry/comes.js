// What the propagator writes, the library reads; and when it has sent it on, the propagator reads it again. An entry is
// { name, value, properties, changed }, and `changed` is what the library sets the variable to, or null.
'use strict';

const { must, sameInAnyOrder, applying, explained, pairs } = require('./compare.js');
const byHand = require('./byHand.js');
const library = require('./library.js');
const model = require('./model.js');
const propagator = require('./propagator.js');
const rules = require('./rules.js');

const rulesOf = ({ name, value }) => applying(rules.ofWritten, [name, value]);

function checkRead(text, entries, said, rows) {
    const theirs = new Map(pairs(propagator.read(text)));
    for (const entry of entries) {
        const { name, value } = entry;
        const isRead = rulesOf(entry).length === 0;
        const ours = said.values.get(name);
        must(ours === (isRead ? value : undefined), 'the library reads something else', text, name, ours);
        if (theirs.get(name) !== ours) {
            explained(name === '__proto__' ? ['key-proto'] : rulesOf(entry), rows, text, name);
        }
    }
}

// What has another key than the variable's passes by it. The propagator loses one key itself.
function arrives(entry) {
    const names = rulesOf(entry);
    const isRefused = names.includes('nul') && !names.includes('key-written-encoded');
    return !isRefused && !names.includes('key-no-token') && entry.name !== '__proto__';
}

function checkSentOn(text, entries, said) {
    const expected = entries.filter(arrives).map(({ name, value, properties, changed }) => {
        const isKept = changed === null && properties !== null;
        return [name, changed ?? value, isKept ? model.strip(properties) : null];
    });
    const again = propagator.read(said.text).map(([name, { value, properties }]) => {
        return [name, value, properties === null ? null : model.strip(properties)];
    });
    must(sameInAnyOrder(again, expected), 'what the library has sent on is something else', text, said.text, again);
}

function makeCase(some, random) {
    const entries = some.map(([name, value]) => {
        const isRead = rulesOf({ name, value }).length === 0;
        const changed = isRead && random.below(4) === 0 ? 'another' : null;
        return { name, value, properties: random.properties(), changed };
    });
    return { entries, text: propagator.write(entries.map(({ name, ...entry }) => [name, entry])) };
}

// Two variables must not have one key.
const hasEachOnce = ({ entries }) => new Set(entries.map(({ name }) => model.keyOf(name))).size === entries.length;

function comes({ binary, rows, random, count }) {
    const some = [...byHand.entries, ...Array.from({ length: count }, random.entries)];
    const all = some.map((entries) => makeCase(entries, random)).filter(hasEachOnce);
    const said = library.run(binary, all.map(({ entries, text }) => {
        return { read: text, vars: entries.map(({ name, changed }) => [name, changed]) };
    }));
    all.forEach(({ entries, text }, i) => {
        checkRead(text, entries, said[i], rows);
        checkSentOn(text, entries, said[i]);
    });
    return all.length;
}

module.exports = { comes };
