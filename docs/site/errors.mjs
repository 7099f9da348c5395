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

function example({ operations, ...problem }) {
	return `<pre tabindex="0"><code>${escape(JSON.stringify(problem, null, 2))}</code></pre>`;
}

function entry(problem) {
	const { code, status, title, detail, operations } = problem;
	const few = operations.length <= 4 ? operations : [...operations.slice(0, 3), `${operations.length - 3} more`];
	return `<h2 id="${code}"><code>${code}</code></h2>
<p><strong>${status}</strong></p>
<p><strong>Cause:</strong> ${prose(title)}.</p>
<p><strong>Cure:</strong> ${prose(detail)}</p>
${example(problem)}
<p class="quiet">${few.map(escape).join(", ")}</p>
`;
}

// The codes of the integration API, then those that only the app itself meets.
export function errorsCatalogue(api, app) {
	const own = codesOf([api]);
	const known = new Set(own.map(({ code }) => code));
	const others = codesOf([app]).filter(({ code }) => !known.has(code));
	return `<h1>Errors catalogue</h1>
<p>Errors are <code>application/problem+json</code> (RFC 9457). <code>code</code> is for programs and never
changes its meaning; <code>detail</code> says what to do in this case; <code>request_id</code> finds the request in
Admin, Request log. A 422 lists in <code>errors</code> every place of the request that is wrong. Which answers to try
again is in the <a href="/docs/conventions#which-answers-to-try-again">conventions</a>.</p>
<p>${own.map(({ code }) => `<a href="#${code}"><code>${code}</code></a>`).join(" ")}</p>
${own.map(entry).join("")}
<h2 id="in-the-app-only">In the app only</h2>
<p>What the web app is told and shows in its own words; an integration never meets these.</p>
${others.map((one) => entry(one).replaceAll("<h2", "<h3").replaceAll("</h2>", "</h3>")).join("")}`;
}
