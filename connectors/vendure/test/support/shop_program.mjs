// A Vendure shop with the connector, as a program of its own: server and worker in one process. What it
// is told stands in SHOP, as JSON. It prints one line when it is ready.
import { createRequire } from "node:module";
import { join } from "node:path";
import { initialData } from "./initial_data.mjs";

const require = createRequire(import.meta.url);
const core = require("@vendure/core");
const { populate } = require("@vendure/core/cli");
const { EntrepotPlugin } = require("../../dist/index.js");

const shop = JSON.parse(process.env.SHOP);
const database = new URL(shop.database);

const config = {
	apiOptions: {
		hostname: "127.0.0.1",
		port: shop.port,
		adminApiPath: "admin-api",
		shopApiPath: "shop-api",
		cors: false,
		shopListQueryLimit: 1000,
		adminListQueryLimit: 1000,
	},
	authOptions: { tokenMethod: ["bearer"], superadminCredentials: { identifier: "admin", password: shop.password } },
	dbConnectionOptions: {
		type: "postgres",
		host: database.hostname,
		port: Number(database.port),
		username: database.username,
		password: database.password,
		database: database.pathname.slice(1),
		synchronize: shop.fresh,
	},
	customFields: {
		ProductVariant: [{ name: "barcode", type: "string" }],
		Order: [{ name: "notes", type: "string", defaultValue: "" }],
	},
	importExportOptions: { importAssetsDir: import.meta.dirname },
	paymentOptions: { paymentMethodHandlers: [core.dummyPaymentHandler] },
	schedulerOptions: { runTasksInWorkerOnly: false },
	logger: new core.DefaultLogger({ level: core.LogLevel[shop.log ?? "Warn"] }),
	plugins: [
		core.DefaultJobQueuePlugin.init({ pollInterval: 100, backoffStrategy: () => 300 }),
		core.DefaultSchedulerPlugin.init({ manualTriggerCheckInterval: 200 }),
		EntrepotPlugin.init({
			url: shop.entrepot,
			accessToken: shop.token,
			publicUrl: `http://127.0.0.1:${shop.port}`,
			shop: { name: "Nordic Outdoor", ext_shop_id: "nordic" },
			isStocked: ({ sku }) => !sku.endsWith("-PDF"),
			imageUrl: (preview) => shop.pictures + preview,
			product: ({ sku }) => (sku === "SET" ? { components: [{ sku: "MUG-RED", quantity: 1 }, { sku: "CAP-M", quantity: 2 }] } : {}),
			order: ({ customFields }) => ({ notes: customFields.notes, tags: ["web"] }),
			retries: 3,
			reconcileSchedule: "0 3 1 1 *", // when the test says so
		}),
	],
};

const app = await core.bootstrap(config);
if (shop.fresh) {
	await populate(async () => app, initialData, join(import.meta.dirname, "catalogue.csv"));
	await addPicture("mug.png");
}
await app.get(core.JobQueueService).start();
console.log("the shop is ready");

// As the asset server would have kept it, which needs a library that is compiled when it is installed.
async function addPicture(preview) {
	const channel = await app.get(core.ChannelService).getDefaultChannel();
	const asset = { name: preview, type: "IMAGE", mimeType: "image/png", width: 1, height: 1, fileSize: 70, source: preview, preview };
	await app
		.get(core.TransactionalConnection)
		.rawConnection.getRepository(core.Asset)
		.save(new core.Asset({ ...asset, channels: [channel] }));
}
