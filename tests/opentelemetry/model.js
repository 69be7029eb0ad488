// What the library's header says of a text, in a few lines and member by member: what each exchange must come to.
'use strict';

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const OCTETS = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/;
const LINE = /^[\t\x20-\x7e\x80-\xff]*$/;
const MOST_BYTES = 8192;
const MOST_MEMBERS = 180;

const strip = (text) => text.replace(/^[ \t]+|[ \t]+$/g, '');

// A percent sign that begins no escape is itself, and what is not UTF-8 becomes U+FFFD.
function decode(text) {
    const bytes = text.replace(/%([0-9A-Fa-f]{2})/g, (_, digits) => String.fromCharCode(parseInt(digits, 16)));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(bytes, 'latin1'));
}

// The key of a variable: all that is no letter of a token is encoded, and a percent sign is one.
function keyOf(name) {
    const one = (c) => (TOKEN.test(c) ? c : '%' + c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0'));
    return [...Buffer.from(name, 'utf8').toString('latin1')].map(one).join('');
}

// What stands between two commas, taken apart; `why` it is no member, or null.
function parse(text) {
    const member = strip(text);
    const semicolon = (member + ';').indexOf(';');
    const pair = member.slice(0, semicolon);
    const equals = pair.indexOf('=');
    const key = strip(pair.slice(0, Math.max(equals, 0)));
    const raw = strip(pair.slice(equals + 1));
    const properties = semicolon < member.length ? strip(member.slice(semicolon + 1)) : null;
    let why = null;
    if (equals < 0) why = 'no pair';
    else if (!TOKEN.test(key)) why = 'key';
    else if (!OCTETS.test(raw)) why = 'value';
    else if (!LINE.test(properties ?? '')) why = 'properties';
    return { text, member, key, raw, value: decode(raw), properties, why };
}

// The elements of a list that are not empty.
const split = (text) => text.split(',').map(parse).filter((p) => p.member !== '');

// Those that the library reads or passes on, as many as there is room for.
function members(text) {
    let bytes = 0;
    const fitting = [];
    for (const p of split(text)) {
        const more = p.member.length + (fitting.length > 0 ? 1 : 0);
        if (p.why === null && fitting.length < MOST_MEMBERS && bytes + more <= MOST_BYTES) {
            fitting.push(p);
            bytes += more;
        }
    }
    return fitting;
}

// What variables of these names, all strings, are set to; a string of C's has no NUL.
function values(text, names) {
    const found = new Map();
    for (const name of names) {
        const mine = members(text).filter((p) => p.key === keyOf(name) && !p.value.includes('\0'));
        if (mine.length > 0) {
            found.set(name, mine[mine.length - 1].value);
        }
    }
    return found;
}

// How many members are left out.
function leftOut(text, names) {
    const keys = names.map(keyOf);
    const claimed = members(text).filter((p) => keys.includes(p.key));
    return split(text).length - members(text).length + claimed.length - values(text, names).size;
}

module.exports = { parse, split, members, values, leftOut, keyOf, strip, decode };
