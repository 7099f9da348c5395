import { escape, prose, slug } from "./page.mjs";

function nameOf(schema) {
	return schema.$ref?.split("/").at(-1);
}

function typeOf(schema, page = "") {
	if (schema.$ref) return `<a href="${page}#schema-${slug(nameOf(schema))}">${nameOf(schema)}</a>`;
	if (schema.anyOf) return schema.anyOf.map((one) => typeOf(one, page)).join(" or ");
	if (schema.enum) return schema.enum.map((value) => `<code>${escape(value)}</code>`).join(", ");
	if (schema.const) return `<code>${escape(schema.const)}</code>`;
	if (schema.type === "array") return `list of ${typeOf(schema.items, page)}`;
	return escape([schema.type ?? "any JSON"].flat().join(" or "));
}

// A table of fields; `page` is where the schemas are, when that is another page.
export function rows(properties, required = [], page = "") {
	const all = Object.entries(properties).map(([name, schema]) => {
		const must = required.includes(name) ? "yes" : "";
		return `<tr><td><code>${name}</code></td><td>${typeOf(schema, page)}</td><td>${must}</td><td>${prose(schema.description ?? "")}</td></tr>`;
	});
	return `<table><thead><tr><th>Name</th><th>Type</th><th>Required</th><th>Meaning</th></tr></thead>
<tbody>${all.join("\n")}</tbody></table>`;
}

function parameters(operation, document) {
	const all = (operation.parameters ?? []).map((one) =>
		one.$ref ? document.components.parameters[one.$ref.split("/").at(-1)] : one,
	);
	if (all.length === 0) return "";
	const lines = all.map(
		(one) =>
			`<tr><td><code>${one.name}</code></td><td>${one.in}</td><td>${typeOf(one.schema)}</td><td>${prose(one.description ?? "")}</td></tr>`,
	);
	return `<table><thead><tr><th>Parameter</th><th>In</th><th>Type</th><th>Meaning</th></tr></thead>
<tbody>${lines.join("\n")}</tbody></table>`;
}

function sample(title, example) {
	if (example === undefined) return "";
	return `<details><summary>${title}</summary>
<pre tabindex="0"><code>${escape(JSON.stringify(example, null, 2))}</code></pre></details>\n`;
}

function body(operation) {
	const json = operation.requestBody?.content["application/json"];
	return json ? `<p>Body: ${typeOf(json.schema)}</p>\n${sample("Example of a body", json.example)}` : "";
}

function answerSample(operation) {
	const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"))?.[1];
	return sample("Example of an answer", success?.content?.["application/json"]?.example);
}

function answer([status, response]) {
	const json = response.content?.["application/json"]?.schema;
	if (status.startsWith("2")) {
		const list = json?.properties ? ` with <code>data</code>: ${typeOf(json.properties.data)}` : "";
		return `<li><strong>${status}</strong> ${json && !json.properties ? typeOf(json) : list || "without a body"}</li>`;
	}
	const codes = Object.keys(response.content?.["application/problem+json"]?.examples ?? {});
	const links = codes.map((code) => `<a href="/docs/errors#${code}">${code}</a>`);
	return `<li><strong>${status}</strong> ${links.join(", ") || "an error as RFC 6749 says"}</li>`;
}

function scopes(operation) {
	const names = (operation.security ?? []).flatMap((one) => Object.values(one).flat());
	return names.length > 0 ? `<p>Scope: ${names.map((name) => `<code>${escape(name)}</code>`).join(", ")}</p>\n` : "";
}

function operationSection(path, method, operation, document) {
	return `<h3 id="${operation.operationId}"><span class="method">${method.toUpperCase()}</span> <code>${escape(path)}</code></h3>
<p>${prose(operation.summary)}. ${prose(operation.description ?? "")}</p>
${scopes(operation)}${parameters(operation, document)}${body(operation)}
<ul>${Object.entries(operation.responses).map(answer).join("\n")}</ul>
${answerSample(operation)}`;
}

function operations(document) {
	const groups = new Map();
	for (const [path, methods] of Object.entries(document.paths)) {
		for (const [method, operation] of Object.entries(methods)) {
			const group = operation.tags[0];
			const section = operationSection(path, method, operation, document);
			groups.set(group, (groups.get(group) ?? "") + section);
		}
	}
	return [...groups].map(([group, text]) => `<h2 id="${slug(group)}">${escape(group)}</h2>\n${text}`).join("");
}

function webhooks(document) {
	return Object.entries(document.webhooks ?? {})
		.map(([event, { post }]) => {
			const sent = post.requestBody.content["application/json"].schema;
			const schema = sent.$ref ? document.components.schemas[nameOf(sent)] : sent;
			return `<h3 id="webhook-${slug(event)}"><code>${event}</code></h3><p>${prose(post.summary)}</p>
${rows(schema.properties, schema.required)}`;
		})
		.join("");
}

function schemas(document) {
	return Object.entries(document.components.schemas)
		.map(
			([name, schema]) =>
				`<h3 id="schema-${slug(name)}">${name}</h3><p>${prose(schema.description ?? "")}</p>
${schema.properties ? rows(schema.properties, schema.required) : ""}`,
		)
		.join("");
}

// The whole contract on one page without scripts.
export function apiReference(document) {
	return `<h1>${escape(document.info.title)}</h1>
<p>${prose(document.info.description)} Version ${escape(document.info.version)}. This page has no scripts; try
calls out in the <a href="/api-docs">interactive API docs</a>, or take <a href="/openapi.json">the OpenAPI document</a>.</p>
${operations(document)}
<h2 id="webhooks">Webhooks</h2>
${webhooks(document)}
<h2 id="schemas">Schemas</h2>
${schemas(document)}`;
}
