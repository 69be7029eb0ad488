// A worker in JavaScript: OpenTelemetry's propagator reads BAGGAGE, and writes another.
import { propagation, ROOT_CONTEXT } from "@opentelemetry/api";
import core from "@opentelemetry/core";
import { spawnSync } from "node:child_process";

const propagator = new core.W3CBaggagePropagator();
const get = { get: (carrier, key) => carrier[key], keys: Object.keys };
const set = { set: (carrier, key, value) => (carrier[key] = value) };

const told = propagator.extract(ROOT_CONTEXT, { baggage: process.env.BAGGAGE ?? "" }, get);
const baggage = propagation.getBaggage(told);
for (const [key, entry] of baggage?.getAllEntries() ?? []) {
  console.log(`OpenTelemetry: ${key} is ${entry.value}`);
}

const [program, ...args] = process.argv.slice(2);
if (program) {
  const sent = {};
  const changed = baggage.setEntry("tenant", { value: "Köln" });
  propagator.inject(propagation.setBaggage(told, changed), sent, set);
  spawnSync(program, args, { env: { ...process.env, BAGGAGE: sent.baggage }, stdio: "inherit" });
}
