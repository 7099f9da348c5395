// Makes the pages of dist/ that the server shows at /docs and /api-docs: the guides from Markdown, the
// errors catalogue and a plain API reference from the OpenAPI document, and the interactive reference.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { marked } from "marked";
import { errorsCatalogue } from "./site/errors.mjs";
import { eventsCatalogue } from "./site/events.mjs";
import { apiReference } from "./site/reference.mjs";
import { page, pageNames, slug } from "./site/page.mjs";

const dist = "dist";

marked.use({
	renderer: {
		heading({ tokens, depth }) {
			const text = this.parser.parseInline(tokens);
			return `<h${depth} id="${slug(text)}">${text}</h${depth}>\n`;
		},
		// The first page stands at /docs, the others below it: links that hold on both are whole paths.
		link({ href, tokens }) {
			const guide = href.match(/^([a-z-]+)\.md(#.*)?$/);
			if (!guide && !/^(\/|#|https?:)/.test(href)) throw new Error(`a link to ${href}: name a file, or a path from /`);
			const target = guide ? `/docs/${guide[1] === "index" ? "" : guide[1]}${guide[2] ?? ""}` : href;
			return `<a href="${target.replace(/\/$/, "")}">${this.parser.parseInline(tokens)}</a>`;
		},
		// A wide table or program scrolls by itself, also from the keyboard.
		code({ text }) {
			return `<pre tabindex="0"><code>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</code></pre>\n`;
		},
	},
});

function write(name, content) {
	writeFileSync(`${dist}/${name}`, content);
	writeFileSync(`${dist}/${name}.gz`, gzipSync(content, { level: 9 }));
}

function titleOf(markdown) {
	return markdown.match(/^# (.+)$/m)[1];
}

function buildGuide(name, file) {
	const markdown = readFileSync(file, "utf8");
	write(`${name}.html`, page({ name, title: titleOf(markdown), body: marked.parse(markdown) }));
}

function buildGuides() {
	// What is not in the navigation is for people who change the program.
	for (const name of pageNames.filter((one) => existsSync(`${one}.md`))) buildGuide(name, `${name}.md`);
	buildGuide("typescript", "../clients/typescript/README.md");
	if (existsSync("images")) cpSync("images", `${dist}/images`, { recursive: true });
	cpSync("site/docs.css", `${dist}/docs.css`);
}

function buildReference() {
	const api = JSON.parse(readFileSync("../openapi/api.json", "utf8"));
	const app = JSON.parse(readFileSync("../openapi/app.json", "utf8"));
	write("errors.html", page({ name: "errors", title: "Errors", body: errorsCatalogue(api, app) }));
	write("events.html", page({ name: "events", title: "Webhooks catalogue", body: eventsCatalogue(api) }));
	write("api.html", page({ name: "api", title: "API reference", body: apiReference(api) }));
}

function buildInteractive() {
	mkdirSync(`${dist}/api-docs`);
	for (const name of readdirSync("site/api-docs")) {
		write(`api-docs/${name}`, readFileSync(`site/api-docs/${name}`));
	}
	write("api-docs/scalar.js", readFileSync("node_modules/@scalar/api-reference/dist/browser/standalone.js"));
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
buildGuides();
buildReference();
buildInteractive();
