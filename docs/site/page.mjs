const links = [
	["index", "Start"],
	["guide", "Guide for integrators"],
	["webhooks", "Webhooks"],
	["purchase-orders", "Purchase orders"],
	["shops-and-owners", "Shops and owners"],
	["kits", "Kits"],
	["errors", "Errors"],
	["api", "API reference"],
	["store-on-a-shelf", "Store on a shelf"],
	["pick-an-order", "Pick an order"],
	["operate", "Install and run"],
];

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
	return `<li><a href="/docs/${name}"${here}>${label}</a></li>`;
}

// A page without scripts or inline styles, so that it fits the server's strict policy.
export function page({ name, title, body }) {
	const list = links.map(([target, label]) => link(target, label, name)).join("\n");
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
<ul>
${list}
<li><a href="/api-docs">Interactive API docs</a></li>
</ul>
</nav>
<main>
${body}
</main>
</body>
</html>
`;
}
