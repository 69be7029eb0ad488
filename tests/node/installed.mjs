// Whether what npm has installed here is what package-lock.json says: node tests/node/installed.mjs
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

function packages(file) {
    const { "": ours, ...others } = JSON.parse(readFileSync(new URL(file, import.meta.url))).packages;
    return Object.fromEntries(Object.entries(others).map(([name, it]) => [name, it.integrity]));
}

try {
    const same = isDeepStrictEqual(packages("node_modules/.package-lock.json"), packages("package-lock.json"));
    process.exitCode = same ? 0 : 1;
} catch {
    process.exitCode = 1; // nothing is installed
}
