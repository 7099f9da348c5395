// The examples of the API document: they fit their schemas, and the server takes what they send.
import { strict as assert } from "node:assert";
import { after, before, describe, test } from "node:test";
import { Reader } from "./reader.mjs";
import { api, misfit } from "./schemas.mjs";

const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, operation })),
);
const jsonOf = (holder) => holder?.content?.["application/json"];

describe("each example fits its schema", () => {
	for (const { name, operation } of operations) {
		const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"))?.[1];
		for (const [what, media] of [["body", jsonOf(operation.requestBody)], ["answer", jsonOf(success)]]) {
			if (!media) continue;
			test(`${name}, ${what}`, () => {
				assert.notEqual(media.example, undefined, "it has none");
				assert.equal(misfit(media.schema, media.example), undefined);
			});
		}
	}
	for (const [event, { post }] of Object.entries(api.webhooks)) {
		test(`webhook ${event}`, () => {
			const { schema, example } = jsonOf(post.requestBody);
			assert.equal(misfit(schema, example), undefined);
			// A request that is sent to a channel has no envelope.
			if (example.sequence) assert.equal(example.type, event);
		});
	}
});

describe("the server reads each example of a body", () => {
	const reader = new Reader();
	before(() => reader.open({ has_shop: false }));
	after(() => reader.close());
	for (const { name, method, path, operation } of operations) {
		const media = jsonOf(operation.requestBody);
		if (!media || operation.security.length === 0) continue;
		test(name, async () => {
			const headers = { Authorization: `Bearer ${reader.facts.access_token}`, "Content-Type": "application/json" };
			const target = reader.url + path.replaceAll(/\{\w+\}/g, "1");
			const answer = await fetch(target, { method, headers, body: JSON.stringify(media.example) });
			const { code, detail, errors } = answer.status === 204 ? {} : await answer.json();
			assert.ok(answer.status < 500 && !["validation_error", "malformed_json"].includes(code), `${code} ${detail} ${JSON.stringify(errors)}`);
		});
	}
});

test("answers name their headers, each of which is described", () => {
	const described = Object.keys(api.components.headers);
	for (const name of ["ETag", "RateLimit", "RateLimit-Policy", "Idempotent-Replayed", "Retry-After", "X-Request-Id"]) assert.ok(described.includes(name), name);
	const { responses } = api.paths["/api/v1/orders"].post;
	assert.deepEqual(Object.keys(responses["200"].headers).sort(), ["ETag", "Idempotent-Replayed", "RateLimit", "RateLimit-Policy", "X-Request-Id"]);
	assert.ok(responses["429"].headers["Retry-After"] && responses["503"].headers["Retry-After"]);
});
