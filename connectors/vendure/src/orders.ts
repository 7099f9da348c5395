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
import type { EntrepotOrder } from "./entities";
import { SETTINGS, type Settings } from "./options";
import { lineOf, orderOf, orderRelations } from "./order_data";
import { OrderRecords } from "./order_records";
import { ProductSync } from "./products";
import { StockSync } from "./stock";
import {
  isFinal,
  type Level,
  type LineAnswer,
  type LineChange,
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
    if (told) return await this.cancel(ctx, record, told);
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

  /** Entrepot says of each line whether it was still possible; what was not is told, and is not asked again. */
  private async change(
    ctx: RequestContext,
    record: EntrepotOrder,
    told: NewOrder,
    wanted: NewOrder,
  ): Promise<void> {
    const sent = JSON.stringify(wanted);
    if (record.sent === sent) return;
    const { orderId, revision, step, changes } = record;
    const { line_items: lines, ...rest } = wanted;
    const answer = await this.warehouse.changeOrder(
      record.entrepotOrderId!,
      { ...rest, line_items: changedLines(told.line_items, lines) },
      `vendure-order-${orderId}-${revision}-change-${step}-${changes}`,
    );
    const tooLate = answer.filter(({ result }) => result === "too_late").map(lateness);
    if (tooLate.length > 0) await this.records.note(ctx, orderId, tooLate.join(" "));
    const goods = { ...wanted, line_items: [...told.line_items, ...lines] };
    await this.withCounts(ctx, goods, record, { sent });
  }

  /** Asked for wherever the order is: a worker who has the goods is told and puts them back. */
  private async cancel(ctx: RequestContext, record: EntrepotOrder, told: NewOrder): Promise<void> {
    const answer = await this.warehouse.cancelOrder(
      record.entrepotOrderId!,
      `vendure-order-${record.orderId}-${record.revision}-cancel`,
    );
    if (answer.status === "refused") {
      await this.records.note(ctx, record.orderId, `too late to cancel. ${answer.message}`);
      return await this.keep(ctx, record, { state: "settled" });
    }
    await this.withCounts(ctx, told, record, { state: "cancelled" });
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

/** The lines that are not as they were told; one that is gone has no units any more. */
function changedLines(told: NewOrderLineItem[], wanted: NewOrderLineItem[]): LineChange[] {
  const before = new Map(told.map((line) => [line.ext_order_line_item_id, line]));
  const now = new Set(wanted.map((line) => line.ext_order_line_item_id));
  const changed = wanted.filter(
    (line) => before.get(line.ext_order_line_item_id)?.quantity !== line.quantity,
  );
  const gone = told.filter((line) => !now.has(line.ext_order_line_item_id));
  return [
    ...changed,
    ...gone.map(({ ext_order_line_item_id }) => ({ ext_order_line_item_id, quantity: 0 })),
  ];
}

function lateness({ ext_order_line_item_id, message, user, port }: LineAnswer): string {
  const who = [user, port].filter(Boolean).join(", ");
  return `Line ${ext_order_line_item_id}: ${message}${who && ` (${who})`}`;
}
