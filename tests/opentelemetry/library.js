// The library's side: exchange.c, run once for many commands. A text is a string of bytes (Latin-1), as a header is
// for node; names and values are text (UTF-8).
'use strict';

const { spawnSync } = require('node:child_process');

const hex = (buffer) => buffer.toString('hex') || '-';
const bytes = (text) => hex(Buffer.from(text, 'latin1'));
const utf8 = (text) => hex(Buffer.from(text, 'utf8'));
const plain = (word) => (word === '-' ? Buffer.alloc(0) : Buffer.from(word, 'hex'));

function written(word) {
    return word.startsWith('!') ? { error: plain(word.slice(1)).toString() } : { text: plain(word).toString('latin1') };
}

// What a program reads and sends on: { read: text, vars: [[key, new value or null], ...] }; or what it sends of its
// own: { write: [[key, value], ...] }.
function line(command) {
    const words = command.write ? ['write'] : ['read', bytes(command.read)];
    for (const [key, value] of command.write ?? command.vars) {
        words.push(utf8(key), value === null ? '.' : utf8(value));
    }
    return words.join(' ');
}

function answer(command, said) {
    const words = said.split(' ');
    if (command.write) {
        return written(words[0]);
    }
    const values = new Map();
    command.vars.forEach(([key], i) => {
        const word = words[4 + i];
        if (word !== '.') {
            values.set(key, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain(word)));
        }
    });
    return { leftOut: Number(words[0]), offset: Number(words[1]), why: Number(words[2]), ...written(words[3]), values };
}

// The answers to commands, in their order.
function run(binary, commands) {
    const input = commands.map((command) => line(command) + '\n').join('');
    const { status, signal, stdout, stderr } = spawnSync(binary, { input, maxBuffer: 1 << 30, encoding: 'latin1' });
    const lines = stdout.split('\n').slice(0, -1);
    if (status !== 0 || lines.length !== commands.length) {
        const end = `${binary} ended with ${status ?? signal}`;
        throw new Error(`${end} after ${lines.length} answers of ${commands.length}: ${stderr}`);
    }
    return commands.map((command, i) => answer(command, lines[i]));
}

module.exports = { run };
