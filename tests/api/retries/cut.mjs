// Requests over raw sockets that are cut at a random byte, of the request or of its answer.
import { connect } from "node:net";

// Numbers from 0 to below 1, the same ones for the same seed (a linear congruential generator).
export function randomFrom(seed) {
	let state = BigInt(seed);
	return () => {
		state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
		return Number(state >> 33n) / 2 ** 31;
	};
}

export function bytesOf(url, method, path, headers, body) {
	const { host } = new URL(url);
	const text = body === undefined ? "" : JSON.stringify(body);
	const all = { Host: host, Connection: "close", ...headers, ...(text && { "Content-Type": "application/json" }), "Content-Length": Buffer.byteLength(text) };
	const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
	return Buffer.from(`${method} ${path} HTTP/1.1\r\n${head.join("")}\r\n${text}`);
}

// Sends the first `sent` bytes and, when that is all of them, takes the first `taken` bytes of the answer.
// Then the connection is gone, with a reset or without. Answers what was heard.
function attempt(url, bytes, { sent, taken, reset }) {
	const { hostname, port } = new URL(url);
	return new Promise((done, failed) => {
		const socket = connect(Number(port), hostname);
		const heard = [];
		let length = 0;
		const end = () => {
			if (reset) socket.resetAndDestroy();
			else socket.destroy();
			done(Buffer.concat(heard).subarray(0, taken));
		};
		socket.on("error", (error) => (error.code === "ECONNREFUSED" ? failed(error) : end()));
		socket.on("connect", () => socket.write(bytes.subarray(0, sent), () => (sent < bytes.length || taken === 0) && end()));
		socket.on("data", (part) => {
			heard.push(part);
			length += part.length;
			if (length >= taken) end();
		});
		socket.on("end", end);
	});
}

const whole = { taken: Infinity, reset: false };

// The answer, when it is whole.
function readAnswer(text) {
	const split = text.indexOf("\r\n\r\n");
	if (split < 0) return undefined;
	const head = text.subarray(0, split).toString();
	const body = text.subarray(split + 4);
	const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
	if (body.length < length) return undefined;
	return { status: Number(head.split(" ")[1]), replayed: /^idempotent-replayed: true/im.test(head), body: length > 0 ? JSON.parse(body) : undefined };
}

// Sends the request again and again, cut four times at most, until its answer is whole.
export async function insist(url, bytes, random, cuts = 4) {
	for (let left = cuts; left > 0 && (left === cuts || random() < 0.5); left--) {
		const at = Math.floor(random() * (bytes.length + 600));
		const where = { sent: Math.min(at, bytes.length), taken: Math.max(0, at - bytes.length), reset: random() < 0.5 };
		const answer = readAnswer(await attempt(url, bytes, where));
		if (answer) return answer;
	}
	return readAnswer(await attempt(url, bytes, { sent: bytes.length, ...whole }));
}
