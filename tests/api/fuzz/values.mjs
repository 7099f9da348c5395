// Random values of a schema: those it allows, those it nearly allows, and texts that only look like JSON.
import fc from "fast-check";
import { resolve } from "../../support/openapi.mjs";

// `known` are texts and numbers that name something that is there.
export class Values {
	constructor(document, known) {
		this.document = document;
		this.known = known;
	}

	// What the schema allows, shorter and smaller than it could be most of the time.
	of(wanted) {
		const schema = resolve(this.document, wanted);
		const types = [schema.type].flat();
		if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => this.of(one)));
		if (schema.enum) return fc.constantFrom(...schema.enum);
		if (types[0] === "null") return fc.constant(null);
		if (types.includes("null")) return fc.option(this.of({ ...schema, type: types[0] }), { freq: 6 });
		return this.#ofType(types[0], schema);
	}

	#ofType(type, schema) {
		if (type === "object") return this.#object(schema);
		if (type === "array") return fc.array(this.of(schema.items), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 4, 4) });
		if (type === "integer") return this.#integer(schema);
		if (type === "boolean") return fc.boolean();
		if (type === "string") return this.#string(schema);
		return anything;
	}

	#object({ properties = {}, required = [] }) {
		const members = Object.entries(properties).map(([name, schema]) => [name, this.of(schema)]);
		return fc.record(Object.fromEntries(members), { requiredKeys: required, noNullPrototype: true });
	}

	#integer({ minimum = -largest, maximum = largest }) {
		const [min, max] = [Math.max(minimum, -largest), Math.min(maximum, largest)];
		const small = fc.integer({ min, max: Math.min(max, min + 20) });
		const known = this.known.numbers.filter((number) => number >= min && number <= max);
		return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known, min) }, { weight: 4, arbitrary: small }, fc.constantFrom(min, max), fc.integer({ min, max }));
	}

	#string({ format, minLength = 0, maxLength = 40 }) {
		if (format === "date-time") return fc.date({ noInvalidDate: true, min: new Date("1970-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z") }).map((date) => date.toISOString());
		if (format === "uri") return fc.webUrl();
		if (format === "email") return fc.emailAddress();
		const known = this.known.texts.filter((text) => text.length >= minLength && text.length <= maxLength);
		const short = fc.string({ unit: character, minLength, maxLength: Math.min(maxLength, minLength + 12) });
		const longest = fc.constant("x".repeat(maxLength));
		return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known, "x".repeat(minLength)) }, { weight: 5, arbitrary: short }, longest);
	}

	// A value of the schema, and one of its places changed into something else.
	nearly(schema) {
		return fc.tuple(this.of(schema), fc.nat(), change).map(([value, at, changeTo]) => changed(structuredClone(value), at, changeTo));
	}

	// The text of a value with a piece of it gone, doubled or replaced.
	garbled(schema) {
		return fc.tuple(this.of(schema), fc.nat(), fc.nat(6), fc.string({ maxLength: 3 })).map(([value, at, length, text]) => {
			const whole = JSON.stringify(value);
			const place = at % (whole.length + 1);
			return whole.slice(0, place) + text + whole.slice(place + length);
		});
	}
}

const largest = Number.MAX_SAFE_INTEGER;
// Any but U+0000, which no text of ours has.
export const character = fc.oneof({ weight: 3, arbitrary: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }) }, fc.string({ unit: "binary", minLength: 1, maxLength: 1 })).filter((text) => text !== "\0");
const anything = fc.jsonValue({ maxDepth: 2, stringUnit: character });
const wild = fc.oneof(
	fc.constantFrom(null, true, false, 0, -1, 1, 1.5, -0.5, 1e300, largest, -largest, "", " ", "\0", "x".repeat(256), "x".repeat(3000), [], {}, [[]], [{}], "1", "true", "null"),
	anything,
);

// One of: another value in a place, the place left out, a member that no schema knows.
const change = fc.oneof(
	wild.map((value) => (holder, name) => {
		holder[name] = value;
	}),
	fc.constant((holder, name) => {
		if (Array.isArray(holder)) holder.splice(name, 1);
		else delete holder[name];
	}),
	fc.tuple(fc.string({ maxLength: 8 }), wild).map(([name, value]) => (holder) => {
		if (Array.isArray(holder)) holder.push(value);
		else Object.defineProperty(holder, name, { value, enumerable: true, configurable: true });
	}),
);

function changed(value, at, changeTo) {
	const root = { value };
	const places = placesOf(root);
	changeTo(...places[at % places.length]);
	return "value" in root ? root.value : null;
}

function placesOf(value) {
	if (value === null || typeof value !== "object") return [];
	return Object.keys(value).flatMap((name) => [[value, name], ...placesOf(value[name])]);
}
