// One text: both read the same. Each member alone, and the whole.
'use strict';

const { must, same, sameInAnyOrder, applying, explained, pairs } = require('./compare.js');
const byHand = require('./byHand.js');
const library = require('./library.js');
const model = require('./model.js');
const propagator = require('./propagator.js');
const rules = require('./rules.js');

// A variable may have any name; these have such as are keys of the text, as far as it has any.
function namesIn(text) {
    return [...new Set(model.split(text).map((p) => p.key))].filter((key) => key !== '' && model.keyOf(key) === key);
}

function checkMember(text, said, rows) {
    const [p] = model.split(text);
    const reads = pairs(propagator.read(text));
    const theirs = reads === 'throws' ? reads : reads[0] ?? null;
    const ours = [...said.values][0] ?? null;
    must(same(ours, [...model.values(text, namesIn(text))][0] ?? null), 'the library reads something else', text, ours);
    if (same(theirs, ours)) {
        return;
    }
    const names = applying(rules.ofMembers, p);
    explained(names, rows, text, theirs, ours);
    for (const name of names) {
        must(rules.ofMembers[name].holds(p, theirs), `the rule ${name} is not so`, text, theirs);
    }
}

function checkWhole(text, said) {
    const names = namesIn(text);
    const read = [...said.values];
    must(said.leftOut === model.leftOut(text, names), 'another number is left out', text, said.leftOut);
    must(sameInAnyOrder(read, model.values(text, names)), 'the library reads something else', text, read);
    const alone = model.split(text).map((p) => pairs(propagator.read(p.text)));
    const whole = pairs(propagator.read(text));
    must((whole === 'throws') === alone.includes('throws'), 'the propagator throws, or does not', text);
    if (whole !== 'throws') {
        must(sameInAnyOrder(whole, new Map(alone.flat())), 'the propagator reads something else', text, whole);
    }
}

const reading = (text) => ({ read: text, vars: namesIn(text).map((name) => [name, null]) });

function reads({ binary, rows, random, count }) {
    const whole = [...byHand.texts, ...Array.from({ length: count }, random.text)];
    const alone = whole.flatMap(model.split).map((p) => p.text);
    const said = library.run(binary, [...whole, ...alone].map(reading));
    whole.forEach((text, i) => checkWhole(text, said[i]));
    alone.forEach((text, i) => checkMember(text, said[whole.length + i], rows));
    return said.length;
}

module.exports = { reads, namesIn };
