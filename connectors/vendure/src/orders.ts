import { Inject, Injectable } from "@nestjs/common";
import {
  Allocation,
  type ID,
  type Order,
  type OrderLine,
  OrderService,
  type RequestContext,
  TransactionalConnection,
} from "@vendure/core";
import type { EntrepotOrder, OrderState } from "./entities";
import { SETTINGS, type Settings } from "./options";
import { lineOf, orderOf, orderRelations } from "./order_data";
import { OrderRecords } from "./order_records";
import { ProductSync } from "./products";
import { StockSync } from "./stock";
import {
  isFinal,
  isTooLate,
  type Level,
  type NewOrder,
  type NewOrderLineItem,
  Warehouse,
} from "./warehouse";

/** States in which somebody is still at work on the order in Vendure. */
const inFlux = new Set(["AddingItems", "ArrangingPayment", "Draft", "Modifying"]);

/** States in which nothing of it is allocated any more. */
const done = new Set(["Shipped", "Delivered"]);

/**
 * Orders of Vendure in Entrepot. `sync` looks at the order as it is and does what is missing, so it
 * may run twice, late, or after a crash in the middle.
 */
@Injectable()
export class OrderSync {
  constructor(
    private connection: TransactionalConnection,
    private orders: OrderService,
    private records: OrderRecords,
    private products: ProductSync,
    private stock: StockSync,
    private warehouse: Warehouse,
    @Inject(SETTINGS) private settings: Settings,
  ) {}

  async sync(ctx: RequestContext, orderId: ID): Promise<void> {
    const record = await this.records.of(ctx, orderId);
    if (!record) return;
    const seen = record.changes;
    const order = await this.orders.findOne(ctx, orderId, orderRelations as never);
    if (order && inFlux.has(order.state)) return;
    if (order && done.has(order.state)) return await this.finish(ctx, record, seen);
    try {
      await this.bring(ctx, record, await this.wanted(ctx, order));
      await this.records.tell(ctx, record, "");
    } catch (error) {
      if (isFinal(error)) await this.records.tell(ctx, record, error.message);
      throw error;
    }
    await this.records.rows(ctx).update(record.id, { seen });
  }

  private async finish(ctx: RequestContext, record: EntrepotOrder, seen: number): Promise<void> {
    if (record.state === "sent") await this.keep(ctx, record, { state: "settled" });
    await this.records.rows(ctx).update(record.id, { seen });
  }

  /** The order as Entrepot should have it; nothing when it is cancelled or nothing of it is stocked. */
  private async wanted(ctx: RequestContext, order?: Order): Promise<NewOrder | undefined> {
    if (!order || order.state === "Cancelled") return undefined;
    const lines: NewOrderLineItem[] = [];
    for (const line of order.lines) {
      const quantity = await this.quantityHere(ctx, line);
      const product = quantity > 0 && (await this.products.push(ctx, line.productVariantId));
      if (product) lines.push(lineOf(line, product.productId, quantity));
    }
    return lines.length > 0 ? orderOf(order, lines, this.settings) : undefined;
  }

  /** Units of a line that are not promised by another stock location. */
  private async quantityHere(ctx: RequestContext, line: OrderLine): Promise<number> {
    const here = (await this.stock.location(ctx)).id;
    const allocations = await this.connection
      .getRepository(ctx, Allocation)
      .findBy({ orderLine: { id: line.id } });
    const elsewhere = allocations.filter((one) => one.stockLocationId !== here);
    return line.quantity - elsewhere.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  private async bring(
    ctx: RequestContext,
    record: EntrepotOrder,
    wanted?: NewOrder,
  ): Promise<void> {
    if (record.state === "waiting" && record.sent) await this.send(ctx, record);
    const told: NewOrder | undefined =
      record.state === "sent" ? JSON.parse(record.sent) : undefined;
    if (wanted && told) return await this.change(ctx, record, told, wanted);
    if (wanted) return await this.create(ctx, record, wanted);
    if (told) return await this.cancel(ctx, record, told, "cancelled");
    if (record.state === "waiting") await this.keep(ctx, record, { state: "empty" });
  }

  /** What is sent is written down first: after a crash the very same request goes again. */
  private async create(
    ctx: RequestContext,
    record: EntrepotOrder,
    wanted: NewOrder,
  ): Promise<void> {
    if (record.state === "settled") return; // it was picked before it was cancelled
    await this.keep(ctx, record, {
      state: "waiting",
      sent: JSON.stringify(wanted),
      revision: record.revision + 1,
    });
    await this.send(ctx, record);
  }

  private async send(ctx: RequestContext, record: EntrepotOrder): Promise<void> {
    const order: NewOrder = JSON.parse(record.sent);
    const entrepotOrderId = await this.made(ctx, record, order);
    await this.withCounts(ctx, order, record, { state: "sent", entrepotOrderId });
  }

  /** What was refused had no effect: the next one may be another. */
  private async made(ctx: RequestContext, record: EntrepotOrder, order: NewOrder): Promise<number> {
    try {
      const key = `vendure-order-${record.orderId}-${record.revision}`;
      return (await this.warehouse.createOrder(order, key)).order_id;
    } catch (error) {
      if (isFinal(error)) await this.keep(ctx, record, { sent: "" });
      throw error;
    }
  }

  private async change(
    ctx: RequestContext,
    record: EntrepotOrder,
    told: NewOrder,
    wanted: NewOrder,
  ): Promise<void> {
    const sent = JSON.stringify(wanted);
    if (record.sent === sent) return;
    if (sameGoods(told, wanted)) {
      const key = `vendure-order-${record.orderId}-${record.revision}-change-${record.step}-${record.changes}`;
      await this.warehouse.changeOrder(record.entrepotOrderId!, wanted, key);
      return await this.keep(ctx, record, { sent });
    }
    await this.cancel(ctx, record, told, "waiting");
    if (record.state === "waiting") await this.create(ctx, record, wanted);
  }

  private async cancel(
    ctx: RequestContext,
    record: EntrepotOrder,
    told: NewOrder,
    state: OrderState,
  ): Promise<void> {
    try {
      await this.warehouse.cancelOrder(
        record.entrepotOrderId!,
        `vendure-order-${record.orderId}-${record.revision}-cancel`,
      );
    } catch (error) {
      if (!isTooLate(error)) throw error;
      await this.records.note(
        ctx,
        record.orderId,
        "the order has been picked, the change came too late. Take the goods back as a return.",
      );
      return await this.keep(ctx, record, { state: "settled" });
    }
    await this.withCounts(ctx, told, record, { state, entrepotOrderId: null, sent: "" });
  }

  /** Changes the record together with the counts of its goods, so that no unit is counted twice or not at all. */
  private async withCounts(
    ctx: RequestContext,
    order: NewOrder,
    record: EntrepotOrder,
    change: Partial<EntrepotOrder>,
  ): Promise<void> {
    const products = new Set(order.line_items.map(({ product_id }) => product_id!));
    const levels: Level[] = [];
    for (const product_id of [...products].sort((one, other) => one - other))
      levels.push(await this.warehouse.level(product_id));
    await this.connection.withTransaction(ctx, async (inside) => {
      await this.keep(inside, record, change);
      for (const level of levels) await this.stock.apply(inside, level);
    });
  }

  /** One step, unless another worker has taken one since the record was read: then this one begins anew. */
  private async keep(
    ctx: RequestContext,
    record: EntrepotOrder,
    change: Partial<EntrepotOrder>,
  ): Promise<void> {
    const { id, step } = record;
    const next = { ...change, step: step + 1 };
    const { affected } = await this.records.rows(ctx).update({ id, step }, next);
    if (affected === 0) throw new Error(`another worker is at order ${record.orderId}`);
    Object.assign(record, next);
  }
}

/** Whether the two differ only in what Entrepot lets change on an order that it has. */
function sameGoods(one: NewOrder, other: NewOrder): boolean {
  const goods = ({ line_items, shipping_method }: NewOrder) =>
    JSON.stringify([line_items, shipping_method]);
  return goods(one) === goods(other);
}
