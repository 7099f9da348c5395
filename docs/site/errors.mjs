import { escape, prose } from "./page.mjs";

// Every error code that an operation of these documents names, once.
function codesOf(documents) {
	const codes = new Map();
	for (const document of documents) {
		for (const [path, methods] of Object.entries(document.paths)) {
			for (const [method, operation] of Object.entries(methods)) {
				for (const response of Object.values(operation.responses)) {
					const examples = response.content?.["application/problem+json"]?.examples ?? {};
					for (const example of Object.values(examples)) {
						const known = codes.get(example.value.code) ?? { ...example.value, operations: [] };
						known.operations.push(`${method.toUpperCase()} ${path}`);
						codes.set(example.value.code, known);
					}
				}
			}
		}
	}
	return [...codes.values()].sort((a, b) => a.code.localeCompare(b.code));
}

function entry({ code, status, title, detail, operations }) {
	const few = operations.length <= 4 ? operations : [...operations.slice(0, 3), `${operations.length - 3} more`];
	return `<h2 id="${code}"><code>${code}</code></h2>
<p><strong>${status}</strong> ${prose(title)}.</p>
<p>${prose(detail)}</p>
<p class="quiet">${few.map(escape).join(", ")}</p>
`;
}

export function errorsCatalogue(...documents) {
	return `<h1>Errors</h1>
<p>Errors are <code>application/problem+json</code> (RFC 9457). <code>code</code> is for programs and never
changes its meaning; <code>detail</code> says what to do in this case; quote <code>request_id</code> when you ask
for help. A 422 lists in <code>errors</code> every place of the request that is wrong.</p>
${codesOf(documents).map(entry).join("")}`;
}
