import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { eventually, Program, Sandbox } from "./sandbox.ts";

let sandbox: Sandbox;
let shop: Program;

const state_file = (name: string) => path.join(sandbox.folder, `${name}-state.json`);

function run(...args: string[]): Program {
  return new Program(["--data", sandbox.folder, "--state", state_file("shop"), ...args]);
}

const start = () => run("start", "--sandbox-token", "--listen", "127.0.0.1:0");

before(async () => {
  sandbox = await new Sandbox().open();
  await sandbox.sign_in();
  shop = start();
});

after(async () => {
  await shop?.close();
  await sandbox?.close();
});

async function all(list: string) {
  const items = [];
  for (let cursor = ""; ; ) {
    const page = await sandbox.api(`${list}?limit=250${cursor}`);
    items.push(...page.data);
    if (!page.next_cursor) return items;
    cursor = `&cursor=${encodeURIComponent(page.next_cursor)}`;
  }
}

async function order_named(ext_order_id: string) {
  const page = await sandbox.api(`/api/v1/orders?ext_order_id=${ext_order_id}`);
  return page.data[0];
}

type Command = (name: string, args?: object) => Promise<void>;

/** Works at the port as a person does; `work` is given the port's state and its commands. */
// biome-ignore lint/suspicious/noExplicitAny: the port is not part of the integration's API
async function at_port(work: (state: () => any, command: Command) => Promise<void>) {
  let state = await sandbox.app("GET", "/port/state");
  await work(
    () => state,
    async (name, args = {}) => {
      const asked = { version: state.version, ...args };
      const body = { command_id: randomUUID(), name, arguments: asked };
      state = await sandbox.app("POST", "/port/commands", body);
    },
  );
}

/** Stores units on the first shelf that is suggested. */
async function store(sku: string, quantity: number) {
  const page = await sandbox.api(`/api/v1/products?sku=${sku}`);
  await at_port(async (state, command) => {
    await command("start_store", { product_id: page.data[0].product_id });
    const { location_id } = state().store.suggested_shelves[0];
    await command("confirm_store", { location_id, quantity });
    await command("leave");
  });
}

/** Picks the order that the server chooses. */
async function pick() {
  await at_port(async (state, command) => {
    await command("start_pick");
    await command("begin");
    for (const { step_id, quantity } of state().pick.steps) {
      await command("confirm_pick", { step_id, quantity });
    }
    await command("finish");
  });
}

test("a start makes the shop, the hooks, the products and the orders", async () => {
  await shop.hears(/ready/);
  assert.equal((await all("/api/v1/shops")).length, 1);
  assert.ok((await all("/api/v1/products")).length >= 200);
  assert.equal((await all("/api/v1/hooks")).length, 4);
  assert.equal((await all("/api/v1/orders")).length, 3);
});

test("the server fetches the pictures and serves its own copy", async () => {
  const product = await eventually("a picture", async () =>
    (await all("/api/v1/products")).find(({ image_state }) => image_state === "ready"),
  );
  const answer = await sandbox.picture(product.image_url);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("Content-Type") ?? "", /^image\//);
  assert.ok((await answer.arrayBuffer()).byteLength > 100);
});

test("an order is there as it was sent, and waits for goods", async () => {
  const order = await order_named("shop-order-3");
  assert.equal(order.order_number, "#1003");
  assert.equal(order.destination.country, "NO");
  assert.equal(order.line_items.length, 1);
  assert.deepEqual(await sandbox.api(`/api/v1/orders/${order.order_id}`), order);
});

test("stored goods are heard of in verified messages, and prepare the order", async () => {
  const { line_items } = await order_named("shop-order-3");
  const { sku, quantity } = line_items[0];
  await store(sku, quantity + 3);
  await shop.hears(new RegExp(`heard inventory_log.create +${sku}: \\+${quantity + 3} `));
  await shop.hears(new RegExp(`heard inventory_levels.update +${sku}: .* ${quantity} reserved`));
  await shop.hears(/heard fulfillments.create +order #1003 is open/);
});

test("the order command adds one more order", async () => {
  const command = run("order", "--sku", "MUG-RED", "--quantity", "2");
  await command.hears(/order #1004 is open: MUG-RED x 2/);
  await command.close();
  assert.equal((await order_named("shop-order-4")).line_items[0].quantity, 2);
});

test("a picked order is heard of", async () => {
  await pick();
  await shop.hears(/heard inventory_log.create .*: -\d+ \(pick\)/);
  await shop.hears(/heard fulfillments.update +order #1003 is fulfilled/);
  assert.equal((await order_named("shop-order-3")).status, "fulfilled");
});

test("no message was refused", () => {
  assert.deepEqual(
    shop.lines.filter((line) => /refused/.test(line)),
    [],
  );
});

test("a second run changes nothing and does no harm", async () => {
  const counts = async () =>
    Promise.all(["shops", "hooks", "products", "orders"].map((one) => all(`/api/v1/${one}`))).then(
      (lists) => lists.map((list) => list.length),
    );
  const earlier = await counts();
  await shop.close();
  shop = start();
  await shop.hears(/ready/);
  assert.deepEqual(await counts(), earlier);
});

test("an Admin's consent gives a second shop, and its products are the same goods", async () => {
  const state = state_file("second");
  const second = run("start", "--state", state, "--shop", "second", "--listen", "127.0.0.1:0");
  try {
    const page = (await second.hears(/authorize_form/)).trim();
    const back = await sandbox.authorize(page);
    assert.ok(back.href.startsWith(`${sandbox.facts.integration.redirect_uri}?code=`), back.href);
    // The listener has another port here than the registered one, so that tests never collide.
    const [listening] = (await second.hears(/listening at/)).match(/http:\S+/) ?? [""];
    assert.equal((await fetch(new URL(back.pathname + back.search, listening))).status, 200);
    await second.hears(/shop \d+: .*\(second\)/);
    await second.hears(/ready/);
  } finally {
    await second.close();
  }
  const { access_token } = JSON.parse(await readFile(state, "utf8"));
  assert.notEqual(access_token, sandbox.facts.access_token);
  const [product] = await all("/api/v1/products");
  assert.equal(product.mappings.length, 2, "one for each shop");
  const headers = { Authorization: `Bearer ${access_token}` };
  const seen = await fetch(`${sandbox.facts.url}/api/v1/products/${product.product_id}`, {
    headers,
  });
  assert.equal((await seen.json()).sku, product.sku);
});
