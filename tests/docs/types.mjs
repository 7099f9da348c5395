// Whether TypeScript of a page fits the client's types. A fragment stands in a program that has what the pages speak of.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const client = resolve(import.meta.dirname, "../../clients/typescript");

const around = `
declare const url: string, client_id: string, client_secret: string, redirect_uri: string, hook_secret: string;
declare const token: string, order_id: number;
declare const request: { url: string; headers: Headers }, body: string;
declare let last_sequence: number;
declare function work_off(event: entrepot.Event): Promise<void>;
`;
const names = ["begin_consent", "end_consent", "revoke_token", "verify_webhook"];

// A whole program is kept in a file and says itself what it imports.
function programOf({ text, words }) {
	if (words.length > 0) return text;
	const imports = text.match(/^import .*$/gm) ?? [];
	const used = names.filter((name) => text.includes(name) && !imports.some((line) => line.includes(name)));
	return [
		'import type * as entrepot from "@entrepot/client";',
		`import { ${["Client", ...used].filter((name) => !imports.some((line) => line.includes(name))).join(", ")} } from "@entrepot/client";`,
		...imports,
		around,
		/\bconst client\b/.test(text) ? "" : "declare const client: Client;",
		/\bconst order\b/.test(text) ? "" : "declare const order: entrepot.Order & entrepot.NewOrder;",
		text.replaceAll(/^import .*$/gm, ""),
		"export {};",
	].join("\n");
}

// What the compiler says of all these blocks; "" when it has nothing to say.
export function typeErrors(blocks) {
	const folder = mkdtempSync(join(tmpdir(), "entrepot-docs-types-"));
	try {
		mkdirSync(join(folder, "node_modules/@entrepot"), { recursive: true });
		symlinkSync(client, join(folder, "node_modules/@entrepot/client"));
		symlinkSync(join(client, "node_modules/@types"), join(folder, "node_modules/@types"));
		writeFileSync(join(folder, "package.json"), '{"type": "module"}');
		const files = blocks.map((block) => {
			const name = `${block.page.replaceAll(/\W/g, "_")}_line_${block.line}.ts`;
			writeFileSync(join(folder, name), programOf(block));
			return name;
		});
		const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2023", "--lib", "es2024,dom,dom.iterable,dom.asynciterable", "--types", "node"];
		const run = spawnSync(process.execPath, [join(client, "node_modules/typescript/bin/tsc"), ...options, ...files], { cwd: folder, encoding: "utf8" });
		return run.status === 0 ? "" : run.stdout + run.stderr;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
