// The pages, in groups, as the navigation shows them.
const groups = [
	["", [["index", "Start"]]],
	[
		"Integrate",
		[
			["quickstart", "Quickstart"],
			["guide", "The guide"],
			["orders-in-flight", "Orders in flight"],
			["conventions", "Conventions"],
			["typescript", "TypeScript client"],
			["webhooks", "Webhooks"],
			["purchase-orders", "Purchase orders"],
			["shipping", "Shipping"],
			["shops-and-owners", "Shops and owners"],
			["kits-and-lots", "Kits and lots"],
		],
	],
	[
		"Look up",
		[
			["api", "API reference"],
			["events", "Webhooks catalogue"],
			["errors", "Errors catalogue"],
			["api-changelog", "API changelog"],
			["/api-docs", "Interactive API docs"],
		],
	],
	[
		"Work",
		[
			["store-on-a-shelf", "Store on a shelf"],
			["pick-an-order", "Pick an order"],
			["pick-from-bins", "Pick from bins"],
		],
	],
	["Run", [["operate", "Install and run"], ["grid", "The grid"], ["simulate", "Simulate a day"]]],
];

export const pageNames = groups.flatMap(([, links]) => links.map(([name]) => name));

export function escape(text) {
	return String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// A sentence of the OpenAPI document: escaped, with its `names` as code.
export function prose(text) {
	return escape(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}

export function slug(text) {
	return text.replace(/<[^>]+>/g, "").toLowerCase().replace(/[^a-z0-9_]+/g, "-").replace(/^-|-$/g, "");
}

function link(name, label, current) {
	const here = name === current ? ' aria-current="page"' : "";
	const target = name.startsWith("/") ? name : `/docs/${name}`;
	return `<li><a href="${target}"${here}>${label}</a></li>`;
}

function group([title, links], current) {
	const items = links.map(([name, label]) => link(name, label, current)).join("\n");
	return `${title && `<p class="group">${title}</p>\n`}<ul>\n${items}\n</ul>`;
}

// A page without scripts or inline styles, so that it fits the server's strict policy.
export function page({ name, title, body }) {
	const list = groups.map((one) => group(one, name)).join("\n");
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)} · Entrepot</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/docs/docs.css">
</head>
<body>
<nav aria-label="Documents">
<p class="brand">Entrepot</p>
${list}
</nav>
<main>
${body}
</main>
</body>
</html>
`;
}
