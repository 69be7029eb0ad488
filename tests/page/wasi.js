// wasi.js - runs a C program that was compiled for WASI, and collects what it prints.
"use strict";

// All of it is one function, whose text a worker gets: a page from the disk may load no other script there.
function wasi() {
  // Both streams go into one text, in the order in which they are written, as on a terminal.
  class Printer {
    constructor() {
      this.decoder = new TextDecoder();
      this.text = "";
    }
    write(bytes) {
      this.text += this.decoder.decode(bytes, { stream: true });
    }
  }

  class Exit extends Error {
    constructor(status) {
      super(`exit ${status}`);
      this.status = status;
    }
  }

  // A program that prints without end is stopped before it fills the page.
  const MOST_PRINTED = 1000000;
  const OK = 0;
  const BADF = 8;
  const NOSYS = 52;

  // What the C library asks of its system; what a program here has no use for says that it is not there.
  function system(words, printer, memory) {
    const view = () => new DataView(memory());
    const encoder = new TextEncoder();
    const strings = words.map((word) => encoder.encode(`${word}\0`));
    const known = {
      args_sizes_get(count, size) {
        view().setUint32(count, strings.length, true);
        view().setUint32(size, strings.reduce((sum, string) => sum + string.length, 0), true);
        return OK;
      },
      args_get(pointers, bytes) {
        for (const string of strings) {
          view().setUint32(pointers, bytes, true);
          new Uint8Array(memory()).set(string, bytes);
          pointers += 4;
          bytes += string.length;
        }
        return OK;
      },
      environ_sizes_get(count, size) {
        view().setUint32(count, 0, true);
        view().setUint32(size, 0, true);
        return OK;
      },
      environ_get: () => OK,
      clock_time_get(clock, precision, out) {
        view().setBigUint64(out, BigInt(Math.round(performance.now() * 1e6)), true);
        return OK;
      },
      fd_fdstat_get(file, out) {
        new Uint8Array(memory()).fill(0, out, out + 24);
        view().setUint8(out, file <= 2 ? 2 : 0); // a terminal: lines are printed as they come
        return file <= 2 ? OK : BADF;
      },
      fd_write(file, parts, count, out) {
        let written = 0;
        for (let i = 0; i < count; i++) {
          const start = view().getUint32(parts + 8 * i, true);
          const length = view().getUint32(parts + 8 * i + 4, true);
          printer.write(new Uint8Array(memory(), start, length));
          written += length;
        }
        view().setUint32(out, written, true);
        if (printer.text.length > MOST_PRINTED) throw new Error("It was stopped: it printed a million letters.");
        return OK;
      },
      proc_exit(status) {
        throw new Exit(status);
      },
    };
    return new Proxy(known, { get: (all, name) => all[name] || (() => NOSYS) });
  }

  // Resolves to {text, status}; a program that crashes ends with 134, as one does that aborts.
  async function run(bytes, words) {
    const printer = new Printer();
    let instance = null;
    const imports = system(words, printer, () => instance.exports.memory.buffer);
    const module = await WebAssembly.compile(bytes);
    const asked = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      (asked[from] ||= {})[name] = imports[name];
    }
    instance = await WebAssembly.instantiate(module, asked);
    try {
      instance.exports._start();
      return { text: printer.text, status: 0 };
    } catch (error) {
      if (error instanceof Exit) return { text: printer.text, status: error.status };
      return { text: `${printer.text}${error.message}\n`, status: 134 };
    }
  }

  return run;
}

const LIMIT = 10; // seconds

// In a worker, so that a program that never ends holds up nothing; it is stopped, and that is what it says then.
function runProgram(bytes, words) {
  const script = `const run = (${wasi})(); onmessage = async ({ data }) => postMessage(await run(...data));`;
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return new Promise((resolve, reject) => {
    let worker;
    try {
      worker = new Worker(url);
    } catch {
      return resolve(wasi()(bytes, words)); // a browser that allows none
    }
    const end = (settle, result) => {
      clearTimeout(timer);
      worker.terminate();
      URL.revokeObjectURL(url);
      settle(result);
    };
    const timer = setTimeout(() => end(resolve, { text: `It was stopped after ${LIMIT} seconds.\n`, status: 137 }), LIMIT * 1000);
    worker.onmessage = ({ data }) => end(resolve, data);
    worker.onerror = (event) => end(reject, new Error(event.message || "The browser lets no program run here."));
    worker.postMessage([bytes, words]);
  });
}
