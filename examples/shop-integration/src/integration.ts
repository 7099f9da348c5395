import { ApiError, Client } from "@entrepot/client";
import { read_catalogue } from "./catalogue.ts";
import { ask_consent } from "./consent.ts";
import { ensure_hooks, events, hook_path } from "./hooks.ts";
import { Inbox } from "./inbox.ts";
import { Listener } from "./listener.ts";
import type { Options } from "./options.ts";
import { basket, describe_order, send_order } from "./orders.ts";
import { draw, picture_path } from "./pictures.ts";
import { send_products } from "./products.ts";
import { ensure_shop } from "./shop.ts";
import { read_state, type State, write_state } from "./state.ts";

type Say = (line: string) => void;

/** Sets the shop up, adds orders, and leaves the listener open to hear what happens. */
export async function start(options: Options, say: Say): Promise<Listener> {
  const state = await read_state(options.state, options.url, options.client_id);
  const products = await read_catalogue();
  const listener = await listen(options);
  const base = options.public_url ?? listener.url;
  say(`listening at ${base}`);
  serve_pictures(listener, products);
  serve_hooks(listener, new Inbox(options.client_secret, state.hook_secrets, say));

  const client = await sign_in(options, state, listener, say);
  await write_state(options.state, state);
  const shop = await ensure_shop(client, "Fjord & Fell", options.shop);
  say(`shop ${shop.shop_id}: ${shop.name} (${shop.ext_shop_id})`);
  await ensure_hooks(client, base, state.hook_secrets);
  await write_state(options.state, state);
  say(`hooks: ${events.join(", ")}`);
  await send_products(client, products, base);
  say(`products: ${products.length} sent`);
  for (let number = 1; number <= options.orders; number++) {
    say(describe_order(await send_order(client, number, basket(products, number))));
  }
  state.orders = Math.max(state.orders, options.orders);
  await write_state(options.state, state);
  say("ready; press Ctrl-C to end");
  return listener;
}

/** Adds one more order to the shop that an earlier start made. */
export async function add_order(options: Options, say: Say): Promise<void> {
  const state = await read_state(options.state, options.url, options.client_id);
  const token = options.token ?? state.access_token;
  if (!token) throw new Error("There is no shop yet: run `npm start` first.");
  const number = state.orders + 1;
  const lines = options.sku
    ? [{ sku: options.sku, quantity: options.quantity }]
    : basket(await read_catalogue(), number);
  // The number is taken before it is used: after a crash it is skipped, never used for two orders.
  await write_state(options.state, { ...state, orders: number });
  say(describe_order(await send_order(client_of(options, token), number, lines)));
}

async function listen(options: Options): Promise<Listener> {
  const where = options.listen ? `http://${options.listen}` : options.redirect_uri;
  const { hostname, port } = new URL(where);
  const listener = new Listener();
  await listener.open(hostname, Number(port || 80));
  return listener;
}

function serve_pictures(listener: Listener, products: Awaited<ReturnType<typeof read_catalogue>>) {
  const by_path = new Map(products.map((product) => [picture_path(product.sku), product]));
  listener.add((method, { pathname }) => {
    const product = method === "GET" && by_path.get(pathname);
    return product ? { status: 200, type: "image/png", body: draw(product) } : undefined;
  });
}

function serve_hooks(listener: Listener, inbox: Inbox) {
  const by_path = new Map<string, string>(events.map((event) => [hook_path(event), event]));
  listener.add((method, { pathname }, headers, body) => {
    const event = method === "POST" && by_path.get(pathname);
    if (!event) return undefined;
    return inbox.take(event, { headers, body }).then((status) => ({ status }));
  });
}

/** With the token that was given, else that of the last run, else the sandbox's or a consent. */
async function sign_in(
  options: Options,
  state: State,
  listener: Listener,
  say: Say,
): Promise<Client> {
  const kept = options.token ? undefined : state.access_token;
  if (!kept || !(await is_alive(client_of(options, kept)))) {
    const given = options.token ?? options.sandbox_token;
    keep_token(state, given ?? (await ask_consent(options, listener, say)));
  }
  return client_of(options, state.access_token ?? "");
}

const client_of = ({ url }: Options, token: string) => new Client({ url, token });

/** Another token may be another shop's: the hooks' secrets that were kept are then not its own. */
function keep_token(state: State, token: string) {
  if (state.access_token !== token) {
    for (const event of events) delete state.hook_secrets[event];
  }
  state.access_token = token;
}

async function is_alive(client: Client): Promise<boolean> {
  try {
    await client.shops.list().page();
    return true;
  } catch (error) {
    if (error instanceof ApiError && [401, 403].includes(error.status)) return false;
    throw error;
  }
}
