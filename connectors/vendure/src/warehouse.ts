import {
  ApiError,
  type CancellationRequest,
  Client,
  type Fulfillment,
  type Hook,
  type InventoryLevel,
  type List,
  type NewOrder,
  type NewProduct,
  type Order,
  type OrderLineItemChange,
  type OrderLineItemChangeResult,
} from "@entrepot/client";
import { Inject, Injectable } from "@nestjs/common";
import { SETTINGS, type Settings } from "./options";

export type LineChange = OrderLineItemChange;
export type LineAnswer = OrderLineItemChangeResult;
export type {
  Destination,
  Fulfillment,
  Hook,
  NewOrder,
  NewOrderLineItem,
  NewProduct,
} from "@entrepot/client";

/** The counts of a product that this plugin goes by; webhooks and lists both have them. */
export type Level = Pick<InventoryLevel, "product_id" | "available" | "version">;

/** Whether trying again can't help: the request is wrong as it is. */
export function isFinal(error: unknown): error is ApiError {
  if (!(error instanceof ApiError) || error.code === "shop_not_found") return false; // it is made in a moment
  return error.status >= 400 && error.status < 500 && ![401, 408, 409, 429].includes(error.status);
}

function isRefusal(error: unknown, code: string): boolean {
  return error instanceof ApiError && error.code === code;
}

function unless(code: string) {
  return (error: unknown): void => {
    if (!isRefusal(error, code)) throw error;
  };
}

/** Entrepot as this plugin needs it. Every change has a key, so that sending it again is the same change. */
@Injectable()
export class Warehouse {
  private client: Client;

  constructor(@Inject(SETTINGS) private settings: Settings) {
    // Few tries at once: a job that fails makes room for others and is tried again later.
    this.client = new Client({ url: settings.url, token: settings.accessToken, tries: 4 });
  }

  /** Makes the token's shop unless it has one. */
  async ensureShop(): Promise<void> {
    if (!(await this.client.shops.list().first()))
      await this.client.shops.create(this.settings.shop);
  }

  /** Gives its product_id. A product that the shop has under these ids already is changed. */
  async putProduct(product: NewProduct, known: number | undefined, key: string): Promise<number> {
    try {
      if (known === undefined) return await this.addProduct(product, key);
      return await this.changeProduct(known, product, key);
    } catch (error) {
      if (isRefusal(error, "product_not_found"))
        return await this.addProduct(product, `${key}-again`);
      if (!isRefusal(error, "duplicate_products_found")) throw error;
      const found = await this.productOf(product);
      if (found === undefined) throw error;
      return await this.changeProduct(found, product, key);
    }
  }

  private async addProduct(product: NewProduct, idempotency_key: string): Promise<number> {
    return (await this.client.products.create(product, { idempotency_key })).product_id;
  }

  private async changeProduct(id: number, product: NewProduct, key: string): Promise<number> {
    await this.client.products.replace(id, product, { idempotency_key: `${key}-change` });
    return id;
  }

  private async productOf({
    ext_product_id,
    ext_variant_id,
  }: NewProduct): Promise<number | undefined> {
    return (
      await this.client.products
        .list({ ext_product_id, ext_variant_id: ext_variant_id ?? "" })
        .first()
    )?.product_id;
  }

  async removeProduct(id: number, idempotency_key: string): Promise<void> {
    await this.client.products.delete(id, { idempotency_key }).catch(unless("product_not_found"));
  }

  async level(productId: number): Promise<InventoryLevel> {
    return await this.client.inventory_levels.get(productId);
  }

  /** Those that have changed since a time; all of them since ''. */
  levels(updated_since: string): List<InventoryLevel> {
    return this.client.inventory_levels.list({ updated_since: updated_since || undefined });
  }

  fulfillments(updated_since: string): List<Fulfillment> {
    return this.client.fulfillments.list({ updated_since: updated_since || undefined });
  }

  /** Makes the order, or gives the one that a lost answer had made. */
  async createOrder(order: NewOrder, idempotency_key: string): Promise<Order> {
    try {
      return await this.client.orders.create(order, { idempotency_key });
    } catch (error) {
      const found =
        isRefusal(error, "order_already_exists") && (await this.openOrder(order.ext_order_id));
      if (!found) throw error;
      return found;
    }
  }

  async order(id: number): Promise<Order> {
    return await this.client.orders.get(id);
  }

  private async openOrder(ext_order_id: string): Promise<Order | undefined> {
    for await (const order of this.client.orders.list({ ext_order_id })) {
      if (order.status !== "cancelled") return order;
    }
    return undefined;
  }

  /** Gives what became of each of the lines. */
  async changeOrder(
    id: number,
    change: Omit<NewOrder, "line_items"> & { line_items: LineChange[] },
    idempotency_key: string,
  ): Promise<LineAnswer[]> {
    const { tags, notes, destination, paid, shipping_method, line_items } = change;
    const body = { tags, notes, destination, paid, shipping_method, line_items };
    return (await this.client.orders.update(id, body, { idempotency_key })).line_changes ?? [];
  }

  async cancelOrder(id: number, idempotency_key: string): Promise<CancellationRequest> {
    const reason = "Cancelled in the shop";
    return await this.client.orders.cancellation_requests(id, { reason }, { idempotency_key });
  }

  hooks(): List<Hook> {
    return this.client.hooks.list();
  }

  async addHook(event: Hook["event"], target_url: string): Promise<Hook> {
    return await this.client.hooks.create({ event, target_url });
  }

  async changeHook(id: number, change: { target_url: string; enabled: boolean }): Promise<void> {
    await this.client.hooks.update(id, change);
  }

  async newSecret(id: number): Promise<Hook> {
    return await this.client.hooks.rotate_secret(id);
  }
}
