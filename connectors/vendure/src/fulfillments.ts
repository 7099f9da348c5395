import { Inject, Injectable } from "@nestjs/common";
import {
  Fulfillment,
  FulfillmentHandler,
  FulfillmentLine,
  type FulfillmentState,
  type ID,
  isGraphQlErrorResult,
  LanguageCode,
  type Order,
  OrderService,
  type RequestContext,
  TransactionalConnection,
} from "@vendure/core";
import { EntrepotFulfillment, type EntrepotOrder } from "./entities";
import { SETTINGS, type Settings } from "./options";
import { OrderRecords } from "./order_records";
import { StockSync } from "./stock";
import { type Fulfillment as Delivery, Warehouse } from "./warehouse";

/** Vendure's name for "Entrepot picked it". */
export const entrepotFulfillmentHandler = new FulfillmentHandler({
  code: "entrepot",
  description: [{ languageCode: LanguageCode.en, value: "Picked in the Entrepot warehouse" }],
  args: {
    method: { type: "string", required: false },
    trackingCode: { type: "string", required: false },
  },
  createFulfillment: (_ctx, _orders, _lines, { method, trackingCode }) => ({
    method,
    trackingCode,
  }),
});

/** How far a fulfillment of Vendure has come: it only goes forward. */
const steps: FulfillmentState[] = ["Created", "Pending", "Shipped", "Delivered"];

/** Deliveries of Entrepot as fulfillments of Vendure. An older version than was taken in has no effect. */
@Injectable()
export class FulfillmentSync {
  constructor(
    private connection: TransactionalConnection,
    private orders: OrderService,
    private records: OrderRecords,
    private stock: StockSync,
    private warehouse: Warehouse,
    @Inject(SETTINGS) private settings: Settings,
  ) {}

  async apply(ctx: RequestContext, delivery: Delivery): Promise<void> {
    await this.connection.withTransaction(ctx, async (inside) => {
      const record = await this.records.byEntrepot(inside, delivery);
      if (!record || !(await this.isNew(inside, delivery))) return;
      const wanted = this.stateOf(delivery);
      if (!wanted) return;
      const order = await this.orders.findOne(inside, record.orderId);
      if (!order) return;
      if (order.state === "Cancelled") return await this.pickedInVain(inside, record, delivery);
      const id =
        (await this.madeOf(inside, delivery)) ?? (await this.make(inside, order, delivery));
      if (id !== undefined) await this.bring(inside, id, delivery, wanted);
    });
  }

  /** Claims the version. Two that come at once wait for each other at the row. */
  private async isNew(
    ctx: RequestContext,
    { fulfillment_id, version }: Delivery,
  ): Promise<boolean> {
    const rows = this.connection.getRepository(ctx, EntrepotFulfillment);
    await rows
      .createQueryBuilder()
      .insert()
      .values({ entrepotFulfillmentId: fulfillment_id, version: -1 })
      .orIgnore()
      .execute();
    const claimed = await rows
      .createQueryBuilder()
      .update()
      .set({ version })
      .where("entrepotFulfillmentId = :fulfillment_id AND version < :version", {
        fulfillment_id,
        version,
      })
      .execute();
    return claimed.affected === 1;
  }

  private stateOf({ status }: Delivery): FulfillmentState | undefined {
    if (status === "fulfilled") return this.settings.whenFulfilled;
    if (status === "shipped") return this.settings.whenShipped;
    return undefined;
  }

  private async madeOf(ctx: RequestContext, { fulfillment_id }: Delivery): Promise<ID | undefined> {
    const row = await this.connection
      .getRepository(ctx, EntrepotFulfillment)
      .findOneBy({ entrepotFulfillmentId: fulfillment_id });
    return row?.fulfillmentId ?? undefined;
  }

  private async make(
    ctx: RequestContext,
    order: Order,
    delivery: Delivery,
  ): Promise<ID | undefined> {
    const lines = [...pickedOf(delivery), ...(await this.kitsOf(ctx, delivery))];
    if (lines.length === 0) return undefined;
    for (const { orderLineId, quantity } of lines) {
      const line = order.lines.find(({ id }) => String(id) === orderLineId);
      if (line) await this.stock.atLeast(ctx, line.productVariantId, quantity);
    }
    const given = { method: delivery.shipping_method, trackingCode: delivery.tracking };
    const made = await this.orders.createFulfillment(ctx, {
      lines,
      handler: {
        code: entrepotFulfillmentHandler.code,
        arguments: Object.entries(given).map(([name, value]) => ({ name, value })),
      },
    });
    if (isGraphQlErrorResult(made)) throw new Error(`${made.errorCode}: ${made.message}`);
    await this.connection
      .getRepository(ctx, EntrepotFulfillment)
      .update({ entrepotFulfillmentId: delivery.fulfillment_id }, { fulfillmentId: made.id });
    return made.id;
  }

  /** Kits that are whole now and were not before: their components may be picked in several deliveries. */
  private async kitsOf(ctx: RequestContext, delivery: Delivery): Promise<PickedLine[]> {
    const ids = new Set(delivery.line_items.filter(({ kit }) => kit).map(lineIdOf));
    if (ids.size === 0) return [];
    const { line_items } = await this.warehouse.order(delivery.order_id);
    const kits = line_items.filter((line) => ids.has(lineIdOf(line)));
    const made: PickedLine[] = [];
    for (const kit of kits) {
      const quantity = kit.picked_quantity - (await this.fulfilled(ctx, lineIdOf(kit)));
      if (quantity > 0) made.push({ orderLineId: lineIdOf(kit), quantity });
    }
    return made;
  }

  private async fulfilled(ctx: RequestContext, orderLineId: ID): Promise<number> {
    const lines = await this.connection
      .getRepository(ctx, FulfillmentLine)
      .find({ where: { orderLineId }, relations: { fulfillment: true } });
    const kept = lines.filter(({ fulfillment }) => fulfillment.state !== "Cancelled");
    return kept.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  private async bring(
    ctx: RequestContext,
    id: ID,
    { tracking }: Delivery,
    wanted: FulfillmentState,
  ): Promise<void> {
    const rows = this.connection.getRepository(ctx, Fulfillment);
    if (tracking) await rows.update(id, { trackingCode: tracking });
    const { state } = await rows.findOneByOrFail({ id });
    if (!steps.includes(state) || steps.indexOf(state) >= steps.indexOf(wanted)) return;
    const moved = await this.orders.transitionFulfillmentToState(ctx, id, wanted);
    if (isGraphQlErrorResult(moved))
      throw new Error(`${moved.errorCode}: ${moved.message} ${moved.transitionError}`);
  }

  private async pickedInVain(
    ctx: RequestContext,
    record: EntrepotOrder,
    { fulfillment_id }: Delivery,
  ): Promise<void> {
    const problem = `fulfillment ${fulfillment_id} was picked although the order is cancelled. Take the goods back as a return.`;
    await this.records.tell(ctx, record, problem);
  }
}

interface PickedLine {
  orderLineId: string;
  quantity: number;
}

const lineIdOf = (line: { ext_order_line_item_id: string }): string => line.ext_order_line_item_id;

/** What was picked of each line that was ordered itself. */
function pickedOf({ line_items }: Delivery): PickedLine[] {
  const picked = new Map<string, number>();
  for (const line of line_items.filter(({ kit }) => !kit)) {
    picked.set(lineIdOf(line), (picked.get(lineIdOf(line)) ?? 0) + line.picked_quantity);
  }
  return [...picked]
    .map(([orderLineId, quantity]) => ({ orderLineId, quantity }))
    .filter(({ quantity }) => quantity > 0);
}
