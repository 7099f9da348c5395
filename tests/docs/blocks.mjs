// The code blocks of a Markdown file. Each says of what kind it is, for its kind says how it is tried:
//
//   sh            commands, run one block after the other; `sh 404` expects that status, `sh background`
//                 goes on running until the page is done; what comes after it is in another terminal
//   http          a request line; a `json` block right after it is its body
//   json answer   the answer of the commands before it, or a part: the same fields with the same kinds of values
//   json NAME     fits the schema NAME of the API document, or is the message of the event NAME; `json NAME part`
//                 may leave something out
//   ts, js        fits the client's types; with a file name it is kept in a file, for commands that run it
//   text          nothing that can be run; `text output` is what the program in the background has printed
//
// A block that says nothing is `sh` or `http` when it looks like it, else `text`.
import { readFileSync } from "node:fs";

const kinds = ["sh", "http", "json", "ts", "js", "text"];

function guess(text) {
	if (/^(curl|entrepot) /.test(text)) return "sh";
	return /^(GET|POST|PUT|PATCH|DELETE) \//.test(text) ? "http" : "text";
}

export function blocksOf(file) {
	const blocks = [];
	let open;
	readFileSync(file, "utf8")
		.split("\n")
		.forEach((line, at) => {
			if (!line.startsWith("```")) return open?.lines.push(line);
			if (open) {
				const text = open.lines.join("\n");
				blocks.push({ ...open, kind: open.kind || guess(text), text });
				open = undefined;
			} else {
				const [kind, ...words] = line.slice(3).trim().split(/\s+/);
				if (kind && !kinds.includes(kind)) throw new Error(`${file}:${at + 1}: '${kind}' is none of ${kinds.join(", ")}`);
				open = { kind, words, line: at + 1, lines: [] };
			}
		});
	return blocks;
}
