import { Injectable, type OnApplicationBootstrap } from "@nestjs/common";
import {
  EventBus,
  type ID,
  Logger,
  OrderEvent,
  OrderLineEvent,
  OrderPlacedEvent,
  OrderStateTransitionEvent,
  ProcessContext,
  ProductEvent,
  ProductVariantEvent,
  StockMovement,
  StockMovementEvent,
  TransactionalConnection,
} from "@vendure/core";
import { Jobs, type Outgoing } from "./jobs";
import { OrderRecords } from "./order_records";
import { StockSync } from "./stock";

/**
 * What happens in Vendure. That an order was placed or changed is written in the transaction of the
 * change; the job that tells Entrepot is added after the commit, and by the reconciliation when a
 * crash came between.
 */
@Injectable()
export class Listeners implements OnApplicationBootstrap {
  constructor(
    private events: EventBus,
    private process: ProcessContext,
    private connection: TransactionalConnection,
    private jobs: Jobs,
    private records: OrderRecords,
    private stock: StockSync,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.listenToCatalogue();
    this.listenToOrders();
    this.listenToStock();
    if (this.process.isServer) await this.jobs.reconcile();
  }

  private listenToCatalogue(): void {
    this.events
      .ofType(ProductEvent)
      .subscribe(({ entity }) => this.add({ kind: "product", id: entity.id }));
    this.events.ofType(ProductVariantEvent).subscribe(({ entity }) => {
      for (const { id } of entity) this.add({ kind: "variant", id });
    });
  }

  private listenToOrders(): void {
    this.events.registerBlockingEventHandler({
      id: "entrepot-order-placed",
      event: OrderPlacedEvent,
      handler: ({ ctx, order }) => this.records.placed(ctx, order.id),
    });
    this.events.registerBlockingEventHandler({
      id: "entrepot-order-changed",
      event: [OrderStateTransitionEvent, OrderEvent, OrderLineEvent],
      handler: ({ ctx, order }: OrderStateTransitionEvent | OrderEvent | OrderLineEvent) =>
        this.records.changed(ctx, order.id),
    });
    for (const kind of [OrderStateTransitionEvent, OrderEvent, OrderLineEvent]) {
      this.events.ofType(kind as typeof OrderEvent).subscribe(({ order }) => {
        if (order.orderPlacedAt) this.add({ kind: "order", id: order.id });
      });
    }
  }

  /** A job that can't be added is found by the next reconciliation, orders at once and products at night. */
  private add(work: Outgoing): void {
    this.jobs
      .add(work)
      .catch((error: Error) =>
        Logger.error(`no job for ${work.kind} ${work.id}: ${error.message}`, "Entrepot"),
      );
  }

  /**
   * Vendure changes its counts by itself when it releases or sells: they are set right at once. What
   * it allocates is not known in Entrepot before it is told.
   */
  private listenToStock(): void {
    this.events.registerBlockingEventHandler({
      id: "entrepot-stock-moved",
      event: StockMovementEvent,
      handler: async ({ ctx, stockMovements, type }) => {
        if (type === "ADJUSTMENT" || type === "ALLOCATION") return;
        for (const variantId of variantsOf(stockMovements)) await this.stock.settle(ctx, variantId);
      },
    });
  }
}

function variantsOf(movements: StockMovement[]): ID[] {
  return [...new Set(movements.map(({ productVariant }) => productVariant.id))].sort();
}
