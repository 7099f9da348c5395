// What the OpenAPI document says of a request and of its answer.
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

// What only the decoder says, of a value that the schema does not allow.
const ofSchema = ["unknown_field", "type_error", "not_a_whole_number", "too_many_items", "not_a_time"];

export class Judge {
	#ajv = new Ajv2020({ strict: false });
	#compiled = new Map();

	constructor(document) {
		addFormats(this.#ajv);
		this.#ajv.addFormat("int64", { type: "number", validate: Number.isSafeInteger });
		this.#ajv.addFormat("uri", true); // which ones are taken is said in words
		this.#ajv.addSchema(document, "doc");
	}

	allows(schema, value) {
		return this.#check(schema)(value);
	}

	#check(schema) {
		if (!this.#compiled.has(schema)) this.#compiled.set(schema, this.#ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc#/'))));
		return this.#compiled.get(schema);
	}

	// What is wrong with the answer; nothing when all is right. `valid` says what the schemas make of
	// the request: true, false, or undefined when the body is no JSON.
	faultOf(operation, valid, answer) {
		if (answer.status >= 500) return "the server failed";
		if (valid === false && answer.status < 300) return "what the document does not allow was taken";
		return this.#undocumented(operation, answer) ?? (valid ? refusedForNothing(answer) : undefined);
	}

	#undocumented({ operation }, { status, type, body }) {
		const said = operation.responses[status];
		if (!said) return "the document has no such status";
		if (body === undefined) return said.content ? "the document promises a body" : undefined;
		const content = said.content?.[type];
		if (!content) return `the document has no ${type} for this status`;
		const check = this.#check(content.schema);
		if (!check(body)) return `the body does not fit: ${JSON.stringify(check.errors)}`;
		if (content.examples && !(body.code in content.examples)) return `the document has no code ${body.code} for this status`;
	}
}

// A request that the document allows is refused for what it asks, not for its form.
function refusedForNothing({ body }) {
	if (body?.code === "malformed_json") return "what the document allows is no JSON";
	const places = body?.code === "validation_error" ? (body.errors ?? []) : [];
	const found = places.filter(({ type }) => ofSchema.includes(type));
	if (found.length > 0) return "what the document allows was refused for its form";
}
