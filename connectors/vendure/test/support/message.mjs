// A webhook as Entrepot sends it, signed with a hook's key: for what a warehouse can't be made to say in a test.
import { createHmac, randomUUID } from "node:crypto";

export async function sendMessage(url, secret, type, data) {
	const body = JSON.stringify({ id: 1, sequence: 1, type, created_at: new Date().toISOString(), data });
	const id = `msg_${randomUUID()}`;
	const time = String(Math.floor(Date.now() / 1000));
	const key = Buffer.from(secret.replace("whsec_", ""), "base64");
	const signature = createHmac("sha256", key).update(`${id}.${time}.${body}`).digest("base64");
	const headers = { "x-pio-event-type": type, "webhook-id": id, "webhook-timestamp": time, "webhook-signature": `v1,${signature}` };
	return (await fetch(url, { method: "POST", headers, body })).status;
}
