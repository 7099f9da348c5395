// Where the shop's pictures are: one grey pixel under every name.
import { createServer } from "node:http";

const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==", "base64");

export async function startPictures() {
	const server = createServer((_request, response) => response.writeHead(200, { "Content-Type": "image/png" }).end(pixel));
	await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
	return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
