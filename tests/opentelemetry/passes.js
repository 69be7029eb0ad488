// One text: both send on the same members; the library byte for byte, all that are members.
'use strict';

const { must, same, sameInAnyOrder, applying, explained, without } = require('./compare.js');
const byHand = require('./byHand.js');
const library = require('./library.js');
const model = require('./model.js');
const propagator = require('./propagator.js');
const rules = require('./rules.js');

// What anybody reads by the letter of W3C: [key, value, properties].
const triples = (text) => model.members(text).map((p) => [p.key, p.value, p.properties]);

// Of one key the last.
const lasts = (text) => [...new Map(triples(text).map((triple) => [triple[0], triple])).values()];

function send(text) {
    const entries = propagator.read(text);
    return entries === 'throws' ? entries : propagator.write(entries);
}

function check(text, said, rows) {
    const list = model.split(text);
    const kept = model.members(text).map((p) => p.member).join(',');
    must(said.text === kept, 'the library sends on something else', text, said.text);
    const theirs = send(text);
    const isSame = theirs !== 'throws' && same(triples(theirs), triples(said.text));
    const names = [...list.flatMap((p) => applying(rules.ofMembers, p)), ...applying(rules.ofTexts, list)];
    if (!isSame) {
        explained(names, rows, text, theirs, said.text);
    }
    if (theirs === 'throws') {
        return;
    }
    const isExcused = (p) => applying(rules.ofMembers, p).length > 0 || rules.ofTexts['key-written-encoded']([p]);
    const excused = list.filter(isExcused).map((p) => p.key);
    const rest = (sent) => without(lasts(sent), excused);
    must(sameInAnyOrder(rest(theirs), rest(said.text)), 'the two send on other members', text, theirs, said.text);
}

function passes({ binary, rows, random, count }) {
    const texts = [...byHand.texts, ...Array.from({ length: count }, random.text)];
    const said = library.run(binary, texts.map((text) => ({ read: text, vars: [] })));
    texts.forEach((text, i) => check(text, said[i], rows));
    return texts.length;
}

module.exports = { passes, send };
