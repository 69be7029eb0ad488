// Exchanges baggage between the library and OpenTelemetry's propagator, and compares:
//
//   node exchange.js BINARY table README.md              each row of the table of differences is so
//   node exchange.js BINARY KIND README.md SEED COUNT    so many random cases of a kind:
//
//     reads     one text: both read the same
//     passes    one text: both send on the same, and the library byte for byte
//     writes    what the library writes, the propagator reads
//     comes     what the propagator writes, the library reads, and sends on
//
// BINARY is exchange.c. Where the two differ, a rule (rules.js) has to say why, and the table a row of that name.
'use strict';

const { must, met } = require('./compare.js');
const random = require('./random.js');
const { readRows, table } = require('./table.js');
const { reads } = require('./reads.js');
const { passes } = require('./passes.js');
const { writes } = require('./writes.js');
const { comes } = require('./comes.js');

const [, , binary, kind, readme, seed, count] = process.argv;
const check = { table, reads, passes, writes, comes }[kind];
const cases = check({ binary, rows: readRows(readme), random: random.from(seed ?? 1), count: Number(count) });
must(cases > 0, 'nothing was exchanged');
if (check === table) {
    console.log(`${cases} differences, each of them so`);
} else {
    console.log(`${kind}, seed ${seed}: ${cases} exchanges, differences met: ${[...met].sort().join(' ') || 'none'}`);
}
