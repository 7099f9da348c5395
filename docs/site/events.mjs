import { escape, prose, slug } from "./page.mjs";
import { rows } from "./reference.mjs";

function resolved(schema, document) {
	return schema.$ref ? document.components.schemas[schema.$ref.split("/").at(-1)] : schema;
}

// A dispatch request is sent to a channel, not to a hook: its whole body is what the others have in `data`.
function isInEnvelope(schema) {
	return schema.properties?.data !== undefined;
}

function entry([event, { post }], document) {
	const { schema, example } = post.requestBody.content["application/json"];
	const body = resolved(schema, document);
	const data = isInEnvelope(schema) ? resolved(schema.properties.data, document) : body;
	const what = isInEnvelope(schema) ? "<code>data</code> has:" : "It is no hook's event: the body has no envelope, and has:";
	return `<h2 id="${slug(event)}"><code>${event}</code></h2>
<p>${prose(post.summary)}</p>
<p>${prose(data.description ?? "")} ${what}</p>
${data.properties ? rows(data.properties, data.required, "/docs/api") : ""}
<p>A message's body:</p>
<pre tabindex="0"><code>${escape(JSON.stringify(example, null, 2))}</code></pre>
`;
}

// Every event with the fields of its data and an example. What is around `data` is the same for all.
export function eventsCatalogue(document) {
	const events = Object.entries(document.webhooks);
	const { data, ...envelope } = document.components.schemas.EventEnvelope.properties;
	return `<h1>Webhooks catalogue</h1>
<p>Every event that a hook may hear, and the event feed has. How messages are signed, retried and kept in order is in
<a href="/docs/webhooks">webhooks</a>. The schemas are in <a href="/openapi.json">the OpenAPI document</a> under
<code>webhooks</code>.</p>
<p>${events.map(([event]) => `<a href="#${slug(event)}"><code>${event}</code></a>`).join(" ")}</p>
<h2 id="around-every-event">Around every event</h2>
${rows(envelope, document.components.schemas.EventEnvelope.required)}
${events.map((one) => entry(one, document)).join("")}`;
}
