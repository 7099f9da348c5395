// The way from the shop to the warehouse. It can lose an answer: the request arrives and has its effect,
// and nobody hears of it.
import { createServer, request } from "node:http";

export async function startRoad(target) {
	let trap;
	const server = createServer(async (coming, answer) => {
		const body = Buffer.concat(await coming.toArray());
		const { method, url, headers } = coming;
		const going = request(target() + url, { method, headers }, async (heard) => {
			const text = Buffer.concat(await heard.toArray());
			if (trap && method === trap.method && url === trap.path) return lose(answer);
			answer.writeHead(heard.statusCode, heard.headers).end(text);
		});
		going.on("error", () => answer.destroy());
		going.end(body);
	});
	async function lose(answer) {
		const { act, done } = trap;
		trap = undefined;
		await act();
		answer.destroy();
		done();
	}
	await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
	return {
		url: `http://127.0.0.1:${server.address().port}`,
		stop: () => (server.close(), server.closeAllConnections()),
		// The next answer to such a request is lost, after `act`.
		loseAnswer: (method, path, act) => new Promise((done) => (trap = { method, path, act, done })),
	};
}
