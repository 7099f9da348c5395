// The real Vendure: started, ended or killed, and started again on the same database and address.
import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { createDatabase } from "../../../../tests/support/postgres.mjs";

const program = join(import.meta.dirname, "shop_program.mjs");
const psql = "/usr/lib/postgresql/15/bin/psql";
const patience = 120_000; // milliseconds

export class Shop {
	#database = createDatabase();
	#password = crypto.randomUUID();
	#token;

	constructor({ port, entrepot, token, pictures }) {
		this.url = `http://127.0.0.1:${port}`;
		this.settings = { port, entrepot, token, pictures, database: this.#database.url, password: this.#password, log: process.env.SHOP_LOG };
	}

	async start({ fresh = false } = {}) {
		const environment = { ...process.env, VENDURE_DISABLE_TELEMETRY: "true", SHOP: JSON.stringify({ ...this.settings, fresh }) };
		this.child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"], env: environment });
		this.ended = new Promise((done) => this.child.once("exit", done));
		await this.#ready();
		await this.#login();
	}

	#ready() {
		return new Promise((ready, failed) => {
			let text = "";
			const late = setTimeout(() => failed(new Error(`the shop is not ready: ${text}`)), patience);
			this.child.stdout.setEncoding("utf8").on("data", (part) => {
				text += part;
				if (process.env.SHOP_LOG) process.stderr.write(part);
				if (!text.includes("the shop is ready")) return;
				clearTimeout(late);
				ready();
			});
			this.child.once("exit", (code) => failed(new Error(`the shop ended with ${code}: ${text}`)));
		});
	}

	async #login() {
		const { login } = await this.admin(
			`mutation ($password: String!) {
			login(username: "admin", password: $password) { ... on CurrentUser { id } ... on ErrorResult { message } }
		}`,
			{ password: this.#password },
		);
		if (!login.id) throw new Error(login.message);
	}

	async kill(signal = "SIGKILL") {
		if (this.child?.exitCode === null && this.child.signalCode === null) this.child.kill(signal);
		await this.ended;
	}

	remove() {
		this.#database.drop();
	}

	// The Admin API as the shop's people use it.
	async admin(query, variables) {
		const answer = await graphql(`${this.url}/admin-api`, this.#token, query, variables);
		this.#token = answer.token ?? this.#token;
		return answer.data;
	}

	// The key of a hook's signatures, as the plugin keeps it.
	secretOf(event) {
		const sql = `SELECT secret FROM entrepot_hook WHERE event = '${event}'`;
		return execFileSync(psql, ["--no-psqlrc", "--tuples-only", "--no-align", "--command", sql, this.#database.url], { encoding: "utf8" }).trim();
	}

	reconcile() {
		return this.admin('mutation { runScheduledTask(id: "entrepot-reconcile") { success } }');
	}

	async variant(sku) {
		const { productVariants } = await this.admin(
			`query ($sku: String!) { productVariants(options: { filter: { sku: { eq: $sku } } }) { items {
				id name product { id } stockLevels { stockOnHand stockAllocated } } } }`,
			{ sku },
		);
		return productVariants.items[0];
	}

	// [on hand, allocated] as Vendure counts.
	async stock(sku) {
		const { stockLevels } = await this.variant(sku);
		return [stockLevels[0]?.stockOnHand ?? 0, stockLevels[0]?.stockAllocated ?? 0];
	}

	async order(id) {
		const { order } = await this.admin(
			`query ($id: ID!) { order(id: $id) {
			id code state lines { id quantity productVariant { sku } }
			fulfillments { id state method trackingCode lines { orderLineId quantity } }
			history(options: { filter: { type: { eq: "ORDER_NOTE" } } }) { items { data } } payments { id } } }`,
			{ id },
		);
		return order;
	}
}

// One call of an API; `token` is the new session's, when one began. An error result is thrown too.
export async function graphql(url, token, query, variables) {
	const headers = { "Content-Type": "application/json" };
	if (token) headers.Authorization = `Bearer ${token}`;
	const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
	const { data, errors } = await response.json();
	if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
	const refused = Object.values(data).find((one) => one?.errorCode);
	if (refused) throw new Error(`${query}: ${JSON.stringify(refused)}`);
	return { data, token: response.headers.get("vendure-auth-token") ?? undefined };
}
