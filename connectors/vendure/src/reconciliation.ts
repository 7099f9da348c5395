import { Injectable } from "@nestjs/common";
import { type ID, type RequestContext, TransactionalConnection } from "@vendure/core";
import { EntrepotProgress } from "./entities";
import { FulfillmentSync } from "./fulfillments";
import { HookRegistration } from "./hook_registration";
import { OrderRecords } from "./order_records";
import { ProductSync } from "./products";
import { StockSync } from "./stock";
import { Warehouse } from "./warehouse";

/**
 * Makes good what was missed while one of the two was away: reads what has changed in Entrepot since
 * the last time, and finds what it has not been told. Does little when nothing was missed.
 */
@Injectable()
export class Reconciliation {
  constructor(
    private connection: TransactionalConnection,
    private hooks: HookRegistration,
    private products: ProductSync,
    private records: OrderRecords,
    private stock: StockSync,
    private fulfillments: FulfillmentSync,
    private warehouse: Warehouse,
  ) {}

  /** Gives the orders that have to be told. */
  async run(ctx: RequestContext): Promise<ID[]> {
    await this.hooks.ensure(ctx);
    const progress = await this.progress(ctx);
    if (!progress.catalogueSent) {
      await this.products.pushAll(ctx);
      await this.rows(ctx).update(progress.id, { catalogueSent: true });
    }
    await this.readFulfillments(ctx, progress);
    await this.readLevels(ctx, progress);
    return await this.records.behind(ctx);
  }

  private rows(ctx: RequestContext) {
    return this.connection.getRepository(ctx, EntrepotProgress);
  }

  private async progress(ctx: RequestContext): Promise<EntrepotProgress> {
    const [found] = await this.rows(ctx).find({ order: { id: "ASC" }, take: 1 });
    return (
      found ??
      (await this.rows(ctx).save(
        new EntrepotProgress({ fulfillmentsUntil: "", levelsUntil: "", catalogueSent: false }),
      ))
    );
  }

  private async readFulfillments(
    ctx: RequestContext,
    { id, fulfillmentsUntil }: EntrepotProgress,
  ): Promise<void> {
    let newest = fulfillmentsUntil;
    for await (const delivery of this.warehouse.fulfillments(fulfillmentsUntil)) {
      await this.fulfillments.apply(ctx, delivery);
      newest = later(newest, delivery.updated_at);
    }
    await this.rows(ctx).update(id, { fulfillmentsUntil: newest });
  }

  private async readLevels(
    ctx: RequestContext,
    { id, levelsUntil }: EntrepotProgress,
  ): Promise<void> {
    let newest = levelsUntil;
    for await (const level of this.warehouse.levels(levelsUntil)) {
      await this.connection.withTransaction(ctx, (inside) => this.stock.apply(inside, level));
      newest = later(newest, level.updated_at);
    }
    await this.rows(ctx).update(id, { levelsUntil: newest });
  }
}

/** Of two times of Entrepot, which may differ in how exact they are. */
function later(one: string, other: string): string {
  return other && (!one || Date.parse(other) > Date.parse(one)) ? other : one;
}
