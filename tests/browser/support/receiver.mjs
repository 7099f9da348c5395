// A webhook receiver that keeps what it hears, and waits for a message that fits. It answers with `status`.
import { createServer } from "node:http";

export async function startReceiver({ status = 204 } = {}) {
	const heard = [];
	const waiting = new Set();
	const server = createServer(async (request, response) => {
		let body = "";
		for await (const part of request) body += part;
		heard.push({ headers: request.headers, body, message: JSON.parse(body) });
		response.writeHead(status).end();
		for (const check of waiting) check();
	});
	await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
	return {
		url: `http://127.0.0.1:${server.address().port}/hooks`,
		heard,
		until: (fits, what) => until(heard, waiting, fits, what),
		stop: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
	};
}

function until(heard, waiting, fits, what) {
	return new Promise((found, failed) => {
		const deadline = setTimeout(() => {
			waiting.delete(check);
			failed(new Error(`not heard: ${what}; heard: ${heard.map((one) => one.body).join("\n")}`));
		}, 20_000);
		function check() {
			const one = heard.find((one) => fits(one.message, one));
			if (!one) return;
			waiting.delete(check);
			clearTimeout(deadline);
			found(one);
		}
		waiting.add(check);
		check();
	});
}
