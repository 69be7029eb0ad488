// Starts one CPython, compiled to WebAssembly, and asks it every twin: node tests/node/ask.mjs 3.14 < LIST
// LIST has a line for each twin: its name, and its file. What it prints goes to build/oracle/3.14/NAME/raw. The start
// takes seconds and a twin a few milliseconds, so one process asks all; ask.py, inside it, keeps them apart.
import { readFileSync } from "node:fs";

async function ask(version, list) {
    const { loadPyodide } = await import(`pyodide-${version}`);
    const python = await loadPyodide();

    // The repository's files are this Python's files, and its top the current folder.
    python.FS.mkdir("/repository");
    python.FS.mount(python.FS.filesystems.NODEFS, { root: process.cwd() }, "/repository");
    python.FS.chdir("/repository");

    python.globals.set("LIST", list);
    python.globals.set("PLACE", `build/oracle/${version}`);
    python.runPython(readFileSync("tests/node/ask.py", "utf8"), { filename: "tests/node/ask.py" });
}

try {
    await ask(process.argv[2], readFileSync(0, "utf8"));
} catch (error) {
    // Without its stack, since node would print the line that it is in, and that is a megabyte long.
    console.error(error.message);
    process.exitCode = 1;
}
