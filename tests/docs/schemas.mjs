// The schemas of the API document, by name of a type or of an event.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

export const api = JSON.parse(readFileSync(new URL("../../openapi/api.json", import.meta.url), "utf8"));

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addFormat("int64", { type: "number", validate: Number.isSafeInteger });
ajv.addSchema(api, "doc");

// What is wrong with a value; undefined when it fits. Of a part something may be left out.
export function misfit(schema, value, { is_part = false } = {}) {
	const check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc#/')));
	check(value);
	const errors = (check.errors ?? []).filter(({ keyword }) => !is_part || keyword !== "required");
	return errors.length === 0 ? undefined : `${JSON.stringify(errors)} in ${JSON.stringify(value)}`;
}

export function schemaNamed(name) {
	const event = api.webhooks[name]?.post.requestBody.content["application/json"].schema;
	const schema = event ?? api.components.schemas[name];
	if (!schema) throw new Error(`the API document has no type and no event ${name}`);
	return schema;
}
