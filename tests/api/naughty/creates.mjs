// Bodies that have one text in every place that takes text, for each operation that makes something.
import { operationsOf, resolve, sampleOf } from "../../support/openapi.mjs";

// The operations that make a resource: a POST to a list whose items have an address of their own.
export function createsOf(document) {
	const all = operationsOf(document);
	const itemOf = (path) => all.filter((one) => one.inPath.length === 1 && one.path === `${path}/{${one.inPath[0]}}`);
	return all
		.filter((one) => one.method === "POST" && one.inPath.length === 0 && itemOf(one.path).length > 0)
		.map((one) => ({ ...one, parameter: itemOf(one.path)[0].inPath[0], reads: itemOf(one.path).some(({ method }) => method === "GET") }));
}

// `given` says what stands in some of the members instead; undefined leaves one out.
export function filledWith(document, wanted, text, given = {}) {
	const schema = resolve(document, wanted.anyOf ? wanted.anyOf[0] : wanted);
	if (schema.properties) return objectWith(document, schema, text, given);
	if (schema.type === "array") {
		const item = filledWith(document, schema.items, text, given);
		return item === undefined ? undefined : [item];
	}
	const isText = [schema.type].flat().includes("string") && !schema.enum && !schema.format;
	return isText ? text : undefined;
}

function objectWith(document, { properties, required = [] }, text, given) {
	const entries = Object.entries(properties).map(([name, schema]) => {
		if (name in given) return [name, given[name]];
		const value = filledWith(document, schema, text, given);
		return [name, value === undefined && required.includes(name) ? sampleOf(document, schema) : value];
	});
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

// The places of a body that hold the text, as lists of names.
export function placesOf(value, text, place = []) {
	if (value === text) return [place];
	if (value === null || typeof value !== "object") return [];
	return Object.entries(value).flatMap(([name, inner]) => placesOf(inner, text, [...place, name]));
}

export function at(value, place) {
	return place.reduce((inner, name) => inner?.[name], value);
}

// The schema of a place of a body, and whether it has to be there.
export function schemaAt(document, wanted, place) {
	let schema = resolve(document, wanted);
	let required = true;
	for (const name of place) {
		required = schema.required?.includes(name) ?? false;
		schema = schema.properties?.[name] ?? schema.items;
		schema = resolve(document, schema.anyOf?.[0] ?? schema);
	}
	return { schema, required };
}

// Whether the schema itself says that the text is too long.
export function isTooLong({ maxLength }, text) {
	return [...text].length > (maxLength ?? Infinity);
}

// Takes the text out of a place, where another stands when something has to; a list keeps no hole.
export function takeOut(body, place, other) {
	const holder = at(body, place.slice(0, -1));
	if (other !== undefined) holder[place.at(-1)] = other;
	else if (Array.isArray(holder)) holder.splice(Number(place.at(-1)), 1);
	else if (holder) delete holder[place.at(-1)];
}
