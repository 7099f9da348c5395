import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

export const usage = `npm start -- --data DIR       run the shop against that folder's sandbox
npm run order -- --data DIR   add one more order

  --data DIR           folder with the sandbox's sandbox.json
  --url URL            Entrepot's address, where there is no sandbox
  --client-id ID       the integration, where there is no sandbox; its secret is read
                       from the environment variable CLIENT_SECRET
  --redirect-uri URI   where the consent page sends the browser back; on this machine
  --token TOKEN        use this access token and leave the consent out
  --sandbox-token      leave the consent out with the access token in sandbox.json
  --listen HOST:PORT   where to listen; as the redirect URI says when left out
  --public-url URL     where Entrepot reaches this program; the listening address when left out
  --state FILE         what is kept between runs (state.json in this folder)
  --shop ID            the shop's own id of itself (fjord-and-fell); a second shop needs a --state
  --orders N           orders that start adds (3)
  --sku SKU --quantity N   what order orders; something of the catalogue when left out`;

const known = {
  data: { type: "string" },
  url: { type: "string" },
  "client-id": { type: "string" },
  "redirect-uri": { type: "string" },
  token: { type: "string" },
  "sandbox-token": { type: "boolean" },
  listen: { type: "string" },
  "public-url": { type: "string" },
  state: { type: "string" },
  shop: { type: "string", default: "fjord-and-fell" },
  orders: { type: "string", default: "3" },
  sku: { type: "string" },
  quantity: { type: "string", default: "1" },
} as const;

export interface Options {
  command: string;
  url: string;
  client_id: string;
  client_secret: string;
  redirect_uri: string;
  token?: string;
  /** The sandbox's own, for a first run without consent. */
  sandbox_token?: string;
  listen?: string;
  public_url?: string;
  state: string;
  shop: string;
  orders: number;
  sku?: string;
  quantity: number;
}

interface Sandbox {
  url: string;
  integration: { client_id: string; client_secret: string; redirect_uri: string };
  access_token: string;
}

/** What was asked for, from the command line and sandbox.json; the command line wins. */
export async function read_options(args: string[]): Promise<Options> {
  const { values, positionals } = parseArgs({ args, options: known, allowPositionals: true });
  const sandbox = values.data ? await read_sandbox(values.data) : undefined;
  const integration = sandbox?.integration;
  return {
    command: positionals[0] ?? "start",
    url: needed("url", values.url ?? sandbox?.url).replace(/\/+$/, ""),
    client_id: needed("client-id", values["client-id"] ?? integration?.client_id),
    client_secret: needed("data", process.env.CLIENT_SECRET ?? integration?.client_secret),
    redirect_uri: values["redirect-uri"] ?? integration?.redirect_uri ?? default_redirect,
    token: values.token,
    sandbox_token: values["sandbox-token"] ? sandbox?.access_token : undefined,
    listen: values.listen,
    public_url: values["public-url"]?.replace(/\/+$/, ""),
    state: values.state ?? fileURLToPath(new URL("../state.json", import.meta.url)),
    shop: values.shop,
    orders: whole("orders", values.orders),
    sku: values.sku,
    quantity: whole("quantity", values.quantity),
  };
}

const default_redirect = "http://127.0.0.1:8090/callback";

async function read_sandbox(data: string): Promise<Sandbox> {
  const file = path.join(data, "sandbox.json");
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} cannot be read: is a sandbox running? ${(error as Error).message}`);
  }
}

function needed(name: string, value: string | undefined): string {
  if (!value) throw new Error(`Give --${name}, or --data with a sandbox's folder.\n\n${usage}`);
  return value;
}

function whole(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`--${name} has to be a whole number, not '${text}'`);
  return Number(text);
}
