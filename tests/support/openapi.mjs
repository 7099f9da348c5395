// What an OpenAPI document of ours says, as lists that a test can go through.
export function operationsOf(document) {
	const all = [];
	for (const [path, methods] of Object.entries(document.paths)) {
		for (const [verb, operation] of Object.entries(methods)) all.push(describe(document, path, verb.toUpperCase(), operation));
	}
	return all;
}

function describe(document, path, method, operation) {
	const [security] = operation.security;
	const parameters = (operation.parameters ?? []).map((one) => resolve(document, one));
	return {
		name: `${method} ${path}`,
		method,
		path,
		operation,
		open: !security,
		scope: security?.OAuth2AuthorizationCodeBearer?.[0],
		role: security?.SessionCookie?.[0],
		schema: operation.requestBody?.content["application/json"].schema,
		inPath: parameters.filter((one) => one.in === "path").map((one) => one.name),
		inQuery: parameters.filter((one) => one.in === "query"),
		takesKey: parameters.some((one) => one.name === "Idempotency-Key"),
		takesIfMatch: parameters.some((one) => one.name === "If-Match"),
	};
}

export function resolve(document, schema) {
	return schema.$ref ? resolve(document, at(document, schema.$ref)) : schema;
}

function at(document, reference) {
	return reference
		.slice(2)
		.split("/")
		.reduce((place, name) => place[name], document);
}

// The path with `values[name]` in the place of each {name}.
export function pathWith(path, values) {
	return path.replaceAll(/\{([a-z_]+)\}/g, (_, name) => encodeURIComponent(values[name]));
}

// The scopes that the document knows.
export function scopesOf(document) {
	return Object.keys(document.components.securitySchemes.OAuth2AuthorizationCodeBearer.flows.authorizationCode.scopes);
}

const words = { "date-time": "2026-01-02T03:04:05Z", email: "somebody@example.test", uri: "https://example.test/" };

// The smallest value that the schema allows; `filled` takes each member that may be left out too.
export function sampleOf(document, wanted, filled = false) {
	const schema = resolve(document, wanted);
	if (schema.anyOf) return sampleOf(document, schema.anyOf[0], filled);
	if (schema.enum) return schema.enum[0];
	if (schema.examples) return schema.examples[0];
	const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
	if (type === "object") return objectOf(document, schema, filled);
	if (type === "array") return arrayOf(document, schema, filled);
	if (type === "integer") return Math.max(1, schema.minimum ?? 1);
	if (type === "boolean") return true;
	if (type === "string") return words[schema.format] ?? "x".repeat(Math.max(1, schema.minLength ?? 1));
	return {};
}

function objectOf(document, { properties = {}, required = [] }, filled) {
	const names = Object.keys(properties).filter((name) => filled || required.includes(name));
	return Object.fromEntries(names.map((name) => [name, sampleOf(document, properties[name], filled)]));
}

function arrayOf(document, { items, minItems = 0 }, filled) {
	return Array.from({ length: Math.max(minItems, filled ? 1 : 0) }, () => sampleOf(document, items, filled));
}
