import type { FulfillmentState, Order, ProductVariant } from "@vendure/core";
import type { NewOrder, NewProduct } from "./warehouse";

/** What a shop's developer gives `EntrepotPlugin.init()`. */
export interface EntrepotOptions {
  /** Where Entrepot is, as `https://warehouse.example`. */
  url: string;
  /** The token that an Admin of Entrepot gave this shop by the consent page; one token, one shop. */
  accessToken: string;
  /** Where Entrepot reaches this server, as `https://shop.example`; the webhook path is added. */
  publicUrl: string;
  /** Path of the webhook route on this server. */
  webhookPath?: string;
  /** The shop that is made in Entrepot when the token has none yet. */
  shop?: { name: string; ext_shop_id: string };
  /** Name of the stock location that is this warehouse; Vendure's default one when left out. */
  stockLocation?: string;
  /** Whether a variant is a good in the warehouse; every one when left out. Say no to downloads. */
  isStocked?: (variant: ProductVariant) => boolean;
  /** Absolute address of a picture, from the identifier that Vendure keeps (`asset.preview`). */
  imageUrl?: (preview: string) => string;
  /** More data of a product: what this returns replaces what the connector would send. */
  product?: (variant: ProductVariant) => Partial<NewProduct>;
  /** More data of an order, as notes and tags. */
  order?: (order: Order) => Partial<NewOrder>;
  /** State of Vendure's fulfillment when everything is picked. */
  whenFulfilled?: FulfillmentState;
  /** State of Vendure's fulfillment when the parcel has left. */
  whenShipped?: FulfillmentState;
  /** How often a job is tried before it is left to the next reconciliation. */
  retries?: number;
  /** When to make good what was missed, as cron says it. */
  reconcileSchedule?: string;
  /** When to compare the whole catalogue, as cron says it. */
  catalogueSchedule?: string;
}

export type Settings = EntrepotOptions & typeof defaults;

export const SETTINGS = Symbol("entrepot settings");

const defaults = {
  webhookPath: "/entrepot/webhooks",
  shop: { name: "Vendure", ext_shop_id: "vendure" },
  isStocked: (_variant: ProductVariant): boolean => true,
  imageUrl: (preview: string): string => preview,
  product: (_variant: ProductVariant): Partial<NewProduct> => ({}),
  order: (_order: Order): Partial<NewOrder> => ({}),
  whenFulfilled: "Shipped" as FulfillmentState,
  whenShipped: "Shipped" as FulfillmentState,
  retries: 10,
  reconcileSchedule: "*/10 * * * *",
  catalogueSchedule: "40 3 * * *",
};

/** The options with what was left out; refuses what can't work. */
export function settingsOf(options: EntrepotOptions): Settings {
  for (const name of ["url", "publicUrl"] as const) {
    if (!/^https?:\/\//.test(options[name] ?? "")) {
      throw new Error(`EntrepotPlugin: ${name} has to be an http or https address`);
    }
  }
  if (!options.accessToken) throw new Error("EntrepotPlugin: accessToken is missing");
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const settings: Settings = { ...defaults, ...Object.fromEntries(given) } as Settings;
  if (!settings.webhookPath.startsWith("/")) {
    throw new Error("EntrepotPlugin: webhookPath has to begin with a slash");
  }
  return settings;
}

export function webhookUrl({ publicUrl, webhookPath }: Settings): string {
  return publicUrl.replace(/\/+$/, "") + webhookPath;
}
