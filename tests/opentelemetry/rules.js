// The differences between the library and the propagator, as rules: when each applies, and what follows from it. Each
// has a row of its name in the table (README.md), with a case and a reason; what no rule explains is an error.
'use strict';

const { keyOf } = require('./model.js');

// Of one member of a text, taken apart (model.js): `reads` is what the propagator makes of it when it stands alone, a
// pair, null for nothing, or 'throws'; the library's part is the model's.
const ofMembers = {
    'key-no-token': {
        applies: (p) => p.why === 'key',
        holds: (p, reads) => reads !== null,
    },
    'value-no-octets': {
        applies: (p) => p.why === 'value',
        holds: (p, reads) => reads !== null,
    },
    'properties-no-line': {
        applies: (p) => p.why === 'properties',
        holds: (p, reads) => reads !== null,
    },
    'percent-alone': {
        applies: (p) => /%(?![0-9A-Fa-f]{2})/.test(p.key + ' ' + p.raw),
        holds: (p, reads) => reads === 'throws',
    },
    'not-utf-8': {
        applies: (p) => isNotUtf8(p.key) || isNotUtf8(p.raw),
        holds: (p, reads) => reads === 'throws',
    },
    nul: {
        applies: (p) => p.value.includes('\0'),
        holds: (p, reads) => reads === 'throws' || reads[1].includes('\0'),
    },
    'key-encoded': {
        applies: (p) => /%[0-9A-Fa-f]{2}/.test(p.key),
        holds: (p, reads) => reads === 'throws' || reads[0] !== p.key,
    },
    'key-proto': {
        applies: (p) => p.key === '__proto__',
        holds: (p, reads) => reads === null || reads === 'throws',
    },
};

// Escapes, well formed, of bytes that are not.
function isNotUtf8(text) {
    const escapes = text.match(/(%[0-9A-Fa-f]{2})+/g) ?? [];
    return escapes.some((escape) => {
        try {
            decodeURIComponent(escape);
            return false;
        } catch {
            return true;
        }
    });
}

// Of a name that the propagator writes, and of its value.
const ofWritten = {
    'key-no-token': ([name]) => name === '' || /[()]/.test(name),
    'key-written-encoded': ([name]) => /[#$%&+^`|]/.test(name),
    nul: ([, value]) => value.includes('\0'),
};

// Of a name that the library writes.
const ofNames = {
    'percent-alone': (name) => /%(?![0-9A-Fa-f]{2})/.test(keyOf(name)),
    'not-utf-8': (name) => isNotUtf8(keyOf(name)),
    'key-encoded': (name) => /%[0-9A-Fa-f]{2}/.test(name),
    'key-proto': (name) => name === '__proto__',
};

// Of a whole text that passes through, whose members are `list`.
const ofTexts = {
    'key-twice': (list) => new Set(list.map((p) => p.key)).size < list.length,
    'order-of-numbers': (list) => list.some((p) => /^(0|[1-9]\d{0,9})$/.test(p.key)),
    'key-written-encoded': (list) => list.some((p) => /[#$%&+^`|]/.test(p.key)),
};

module.exports = { ofMembers, ofWritten, ofNames, ofTexts };
