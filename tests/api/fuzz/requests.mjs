// Random requests of an operation: ids of the path, the query, headers and the body, and what the schemas
// make of it.
import fc from "fast-check";
import { character, Values } from "./values.mjs";

export function requestsOf(document, judge, operation, known) {
	const values = new Values(document, known);
	const parts = { ids: idsOf(operation, known), query: queryOf(judge, values, operation), body: bodyOf(judge, values, operation), headers: headersOf(operation) };
	return fc.record(parts).map(({ ids, query, body, headers }) => {
		const allowed = [query.allowed, body.allowed];
		const valid = allowed.includes(false) ? false : allowed.includes(undefined) ? undefined : true;
		return { ids, query: query.pairs, body: body.text, headers, valid };
	});
}

// Most ids name something that is there; the others are other numbers, or none.
function idsOf({ inPath }, known) {
	const odd = fc.oneof(fc.integer({ min: -1, max: 2000 }).map(String), fc.constantFrom("0", "x", "1.0", "1e3", "9007199254740993", "99999999999999999999", "%31", "é"));
	const any = (name) => fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...(known.ids[name] ?? [1])).map(String) }, odd);
	const one = (name) => any(name).filter((id) => id !== String(known.spared?.[name]));
	return fc.record(Object.fromEntries(inPath.map((name) => [name, one(name)])), { noNullPrototype: true });
}

// Nobody here waits for news.
const impatient = { wait: fc.constantFrom(0, -1, 1_000_000) };

// In a query everything is text: a number is allowed when its digits are.
function queryOf(judge, values, { inQuery }) {
	if (inQuery.length === 0) return fc.constant({ pairs: [], allowed: true });
	const one = ({ name, schema }) => fc.oneof({ weight: 4, arbitrary: (impatient[name] ?? values.of(schema)).filter((value) => value !== null).map(String) }, fc.string({ unit: character, maxLength: 8 })).map((text) => ({ name, schema, text }));
	return fc.subarray(inQuery).chain((some) => fc.tuple(...some.map(one))).map((all) => ({
		pairs: all.map(({ name, text }) => [name, text]),
		allowed: all.every(({ schema, text }) => judge.allows(schema, typed(schema, text))),
	}));
}

function typed({ type }, text) {
	if (![type].flat().includes("integer")) return text;
	return /^-?(0|[1-9][0-9]*)$/.test(text) ? Number(text) : text;
}

function bodyOf(judge, values, { schema }) {
	if (!schema) return fc.constant({ allowed: true });
	const judged = (value) => ({ text: JSON.stringify(value), allowed: judge.allows(schema, JSON.parse(JSON.stringify(value))) });
	return fc.oneof(
		{ weight: 5, arbitrary: values.of(schema).map(judged) },
		{ weight: 4, arbitrary: values.nearly(schema).map(judged) },
		{ weight: 1, arbitrary: values.garbled(schema).map((text) => ({ text, allowed: undefined })) },
	);
}

function headersOf({ takesKey, takesIfMatch }) {
	const key = takesKey ? fc.option(fc.constantFrom("a", '"b"', "c".repeat(255), "d".repeat(256), '""'), { freq: 3, nil: undefined }) : fc.constant(undefined);
	const match = takesIfMatch ? fc.option(fc.constantFrom("*", '"v1"', '"v2"', 'W/"v1"', "1", "nonsense"), { freq: 4, nil: undefined }) : fc.constant(undefined);
	return fc.tuple(key, match).map(([one, other]) => ({ ...(one && { "Idempotency-Key": one }), ...(other && { "If-Match": other }) }));
}
