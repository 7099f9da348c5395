import { Inject, Injectable, type OnModuleInit } from "@nestjs/common";
import {
  type ID,
  type JobQueue,
  JobQueueService,
  Logger,
  type RequestContext,
  RequestContextService,
  TransactionalConnection,
} from "@vendure/core";
import { FulfillmentSync } from "./fulfillments";
import { SETTINGS, type Settings } from "./options";
import { OrderSync } from "./orders";
import { ProductSync } from "./products";
import { Reconciliation } from "./reconciliation";
import { StockSync } from "./stock";
import { type Fulfillment, isFinal, type Level } from "./warehouse";

export type Outgoing = { kind: "variant" | "product" | "order"; id: ID };
/** What came by a webhook. */
export type Incoming = { event: string; data: any };

/**
 * Work that may wait for Entrepot or be tried again. Three queues, so that an Entrepot that doesn't
 * answer holds up nothing that comes in, and a long catalogue no order.
 */
@Injectable()
export class Jobs implements OnModuleInit {
  private outgoing: JobQueue<Outgoing>;
  private incoming: JobQueue<Incoming>;
  private long: JobQueue<{ kind: "reconcile" | "catalogue" }>;

  constructor(
    private queues: JobQueueService,
    private contexts: RequestContextService,
    private connection: TransactionalConnection,
    private products: ProductSync,
    private orders: OrderSync,
    private stock: StockSync,
    private fulfillments: FulfillmentSync,
    private reconciliation: Reconciliation,
    @Inject(SETTINGS) private settings: Settings,
  ) {}

  async onModuleInit(): Promise<void> {
    this.outgoing = await this.queues.createQueue({
      name: "entrepot-send",
      process: ({ data }) => this.run((ctx) => this.send(ctx, data)),
    });
    this.incoming = await this.queues.createQueue({
      name: "entrepot-hear",
      process: ({ data }) => this.run((ctx) => this.hear(ctx, data)),
    });
    this.long = await this.queues.createQueue({
      name: "entrepot-reconcile",
      process: ({ data }) => this.run((ctx) => this.makeGood(ctx, data.kind)),
    });
  }

  async add(work: Outgoing): Promise<void> {
    await this.outgoing.add(work, { retries: this.settings.retries });
  }

  async addHeard(message: Incoming): Promise<void> {
    await this.incoming.add(message, { retries: this.settings.retries });
  }

  /** Makes good what was missed. */
  async reconcile(): Promise<void> {
    await this.long.add({ kind: "reconcile" }, { retries: this.settings.retries });
  }

  /** Compares every variant with what was sent of it. */
  async sendCatalogue(): Promise<void> {
    await this.long.add({ kind: "catalogue" }, { retries: this.settings.retries });
  }

  /** What is refused for good is told and not tried again. */
  private async run(work: (ctx: RequestContext) => Promise<void>): Promise<string> {
    try {
      await work(await this.contexts.create({ apiType: "admin" }));
      return "done";
    } catch (error) {
      if (!isFinal(error)) throw error;
      Logger.error(error.message, "Entrepot");
      return error.message;
    }
  }

  private async send(ctx: RequestContext, { kind, id }: Outgoing): Promise<void> {
    if (kind === "variant") await this.products.push(ctx, id);
    if (kind === "product") await this.products.pushProduct(ctx, id);
    if (kind === "order") await this.orders.sync(ctx, id);
  }

  private async hear(ctx: RequestContext, { event, data }: Incoming): Promise<void> {
    if (event === "fulfillments.update")
      return await this.fulfillments.apply(ctx, data as Fulfillment);
    await this.connection.withTransaction(ctx, (inside) => this.stock.apply(inside, data as Level));
  }

  private async makeGood(ctx: RequestContext, kind: "reconcile" | "catalogue"): Promise<void> {
    if (kind === "catalogue") return await this.products.pushAll(ctx);
    for (const id of await this.reconciliation.run(ctx)) await this.add({ kind: "order", id });
  }
}
