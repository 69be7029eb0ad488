// Random cases, which a seed repeats.
'use strict';

// Sebastiano Vigna's splitmix64.
function numbers(seed) {
    let state = BigInt.asUintN(64, BigInt(seed));
    return () => {
        state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
        let z = state;
        z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
        z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
        return Number((z ^ (z >> 31n)) & 0xffffffffn);
    };
}

const LETTERS = "abcxyzAB019._-~!*'";
const LETTERS_OF_KEYS = '#$%&+^`|'; // of tokens, and yet encoded by the propagator
const LETTERS_OF_VALUES = '#$&+:/?@[]{}()<>^`|=';
const STRAY = ' \t\n\r\x7f\x01"\\()<>@:/[]?{}\xe9\xff\xa0'; // these do not belong in a key, or in a value
const ESCAPES = ['%41', '%2C', '%20', '%25', '%00', '%c3%a9', '%F0%9F%98%80', '%4', '%', '%zz'];
const BROKEN = ['%FF', '%C3', '%E2%82', '%F0%9F%98', '%ED%A0%80', '%C0%AF']; // escapes of what is not UTF-8
const KEYS = ['a', 'b', '7', 'user_id', '__proto__'];
const NAMES = ['a', '7', 'user id', 'Zürich', '__proto__', 'a%41', '%C3'];
const PROPERTIES = [null, null, 'p', 'ttl=60', 'a=1;b', ' p = 2 ; q '];

// The bytes of a text: now and then something is wrong with it.
function texts({ below, one, some }) {
    const blanks = () => one(['', '', '', '', ' ', '\t', '  ']);
    const keyByte = () => one(below(8) > 0 ? LETTERS : below(2) > 0 ? LETTERS_OF_KEYS : STRAY);
    const key = () => (below(6) > 0 ? one(KEYS) : some(6, keyByte));
    const plainByte = () => one(below(5) > 0 ? LETTERS : LETTERS_OF_VALUES);
    const escape = () => one(below(3) > 0 ? ESCAPES : BROKEN);
    const piece = () => (below(12) === 0 ? escape() : below(40) === 0 ? one(STRAY) : plainByte());
    const value = () => some(8, piece);
    const propertyKey = () => one(['p', 'q', 'ttl', '', '"x"', 'caf\xe9', 'a\nb']);
    const property = () => `;${blanks()}${propertyKey()}${one(['', `=${value()}`])}${blanks()}`;
    const equals = () => one(below(10) > 0 ? ['='] : ['', '==']);
    const properties = () => (below(3) === 0 ? some(3, property) : '');
    const parts = [blanks, key, blanks, equals, blanks, value, blanks, properties, blanks];
    const member = () => parts.map((part) => part()).join('');
    const element = () => (below(6) > 0 ? member() : blanks());
    return () => Array.from({ length: below(6) }, element).join(',');
}

// Entries of any letters, without half a pair of UTF-16; a name has no NUL.
function entries({ below, one, some }) {
    const points = [
        () => 0x20 + below(0x5f),
        () => 0x61 + below(26),
        () => below(0x800),
        () => below(0xd800),
        () => 0xe000 + below(0x2000),
        () => 0x10000 + below(0x100000),
    ];
    const letter = () => String.fromCodePoint(one(points)());
    const word = () => (below(2) > 0 ? some(6, letter).replaceAll('\0', '') : some(8, () => one(LETTERS)));
    const name = () => (below(2) > 0 ? one(NAMES) : word());
    return () => [...new Map(Array.from({ length: below(7) }, () => [name(), some(10, letter)]))];
}

function from(seed) {
    const next = numbers(seed);
    const below = (limit) => next() % limit;
    const one = (of) => of[below(of.length)];
    const some = (most, make) => Array.from({ length: below(most + 1) }, make).join('');
    const tools = { below, one, some };
    return { below, text: texts(tools), entries: entries(tools), properties: () => one(PROPERTIES) };
}

module.exports = { from };
