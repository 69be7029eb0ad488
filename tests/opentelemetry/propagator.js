// The other side: the propagator of OpenTelemetry for JavaScript, at the versions of tests/node/package-lock.json.
'use strict';

const path = require('node:path');
const { createRequire } = require('node:module');

const fromNode = createRequire(path.join(__dirname, '../node/package.json'));
const api = fromNode('@opentelemetry/api');
const { W3CBaggagePropagator } = fromNode('@opentelemetry/core');

const propagator = new W3CBaggagePropagator();

// The entries of a text as [[key, { value, properties or null }], ...]; or 'throws'.
function read(text) {
    let context;
    try {
        context = propagator.extract(api.ROOT_CONTEXT, { baggage: text }, api.defaultTextMapGetter);
    } catch (e) {
        if (e instanceof URIError) {
            return 'throws';
        }
        throw e;
    }
    const entries = api.propagation.getBaggage(context)?.getAllEntries() ?? [];
    return entries.map(([key, { value, metadata }]) => [key, { value, properties: metadata?.toString() ?? null }]);
}

// The text of entries such as read gives them; '' for none, or 'throws'.
function write(entries) {
    const all = Object.create(null);
    for (const [key, { value, properties }] of entries) {
        const metadata = properties === null ? undefined : api.baggageEntryMetadataFromString(properties);
        all[key] = { value, metadata };
    }
    const context = api.propagation.setBaggage(api.ROOT_CONTEXT, api.propagation.createBaggage(all));
    const carrier = {};
    propagator.inject(context, carrier, api.defaultTextMapSetter);
    return carrier.baggage ?? '';
}

module.exports = { read, write };
