import { Injectable } from "@nestjs/common";
import { HistoryEntryType } from "@vendure/common/lib/generated-types";
import {
  HistoryService,
  type ID,
  type RequestContext,
  TransactionalConnection,
} from "@vendure/core";
import { EntrepotOrder } from "./entities";
import type { Fulfillment } from "./warehouse";

/** What is kept of each placed order. */
@Injectable()
export class OrderRecords {
  constructor(
    private connection: TransactionalConnection,
    private history: HistoryService,
  ) {}

  rows(ctx: RequestContext) {
    return this.connection.getRepository(ctx, EntrepotOrder);
  }

  async of(ctx: RequestContext, orderId: ID): Promise<EntrepotOrder | null> {
    return await this.rows(ctx).findOneBy({ orderId });
  }

  /** Fails when the order is being sent just now and its number has not been heard yet. */
  async byEntrepot(
    ctx: RequestContext,
    { order_id, ext_order_id }: Fulfillment,
  ): Promise<EntrepotOrder | null> {
    const found = await this.rows(ctx).findOneBy({ entrepotOrderId: order_id });
    if (found) return found;
    const waiting = await this.rows(ctx).findBy({ state: "waiting" });
    if (waiting.some(({ orderId }) => String(orderId) === ext_order_id)) {
      throw new Error(`order ${ext_order_id} is still being sent`);
    }
    return null;
  }

  /** In the transaction that places the order, so that no crash can lose it. */
  async placed(ctx: RequestContext, orderId: ID): Promise<void> {
    if (await this.of(ctx, orderId)) return;
    await this.rows(ctx).save(
      new EntrepotOrder({ orderId, entrepotOrderId: null, sent: "", problem: "" }),
    );
  }

  /** Something of the order has changed. Does nothing for a cart. */
  async changed(ctx: RequestContext, orderId: ID): Promise<void> {
    await this.rows(ctx).update({ orderId }, { changes: () => "changes + 1" });
  }

  /** Orders with changes that Entrepot has not been told. */
  async behind(ctx: RequestContext): Promise<ID[]> {
    const found = await this.rows(ctx)
      .createQueryBuilder("known")
      .where("known.seen < known.changes")
      .getMany();
    return found.map(({ orderId }) => orderId);
  }

  /** Writes a problem into the order's history, once, where the shop's people see it. */
  async tell(ctx: RequestContext, record: EntrepotOrder, problem: string): Promise<void> {
    if (record.problem === problem) return;
    await this.rows(ctx).update(record.id, { problem });
    record.problem = problem;
    if (problem) await this.note(ctx, record.orderId, problem);
  }

  async note(ctx: RequestContext, orderId: ID, note: string): Promise<void> {
    const data = { note: `Entrepot: ${note}` };
    await this.history.createHistoryEntryForOrder(
      { ctx, orderId, type: HistoryEntryType.ORDER_NOTE, data },
      false,
    );
  }
}
