import { Inject, Injectable } from "@nestjs/common";
import {
  Allocation,
  type ID,
  OrderLine,
  Release,
  type RequestContext,
  Sale,
  StockLevel,
  StockLevelService,
  StockLocation,
  StockLocationService,
  type StockMovement,
  StockMovementService,
  TransactionalConnection,
} from "@vendure/core";
import type { ObjectType } from "typeorm";
import { EntrepotOrder, EntrepotVariant } from "./entities";
import { SETTINGS, type Settings } from "./options";
import type { Level } from "./warehouse";

/**
 * Entrepot's counts in Vendure. Vendure sells `stockOnHand - stockAllocated`, and its allocations of
 * orders that Entrepot has are already taken off Entrepot's `available`. So
 *
 *     stockOnHand = available + allocations of orders that Entrepot has
 *
 * and what can be sold is `available`, less the orders that Entrepot has not heard of yet.
 */
@Injectable()
export class StockSync {
  constructor(
    private connection: TransactionalConnection,
    private levels: StockLevelService,
    private locations: StockLocationService,
    private movements: StockMovementService,
    @Inject(SETTINGS) private settings: Settings,
  ) {}

  /** Takes in counts, unless newer ones were heard. To be called in a transaction. */
  async apply(ctx: RequestContext, level: Level): Promise<void> {
    const variants = this.connection.getRepository(ctx, EntrepotVariant);
    const known = await variants.findOneBy({ productId: level.product_id });
    if (!known) return;
    await this.lock(ctx, known.variantId);
    await variants
      .createQueryBuilder()
      .update()
      .set({ available: level.available, levelVersion: level.version })
      .where("productId = :productId AND levelVersion < :version", {
        productId: level.product_id,
        version: level.version,
      })
      .execute();
    await this.settle(ctx, known.variantId);
  }

  /** Makes Vendure's count right again after something it was made of has changed. */
  async settle(ctx: RequestContext, variantId: ID): Promise<void> {
    await this.lock(ctx, variantId);
    const known = await this.connection
      .getRepository(ctx, EntrepotVariant)
      .findOneBy({ variantId });
    if (!known || known.levelVersion < 0) return;
    const stockOnHand = known.available + (await this.allocated(ctx, variantId));
    await this.set(ctx, variantId, stockOnHand);
  }

  /** What the warehouse has picked was there, whatever Vendure counts: it refuses to ship more than it counts. */
  async atLeast(ctx: RequestContext, variantId: ID, quantity: number): Promise<void> {
    await this.lock(ctx, variantId);
    const { stockOnHand } = await this.levels.getStockLevel(
      ctx,
      variantId,
      (await this.location(ctx)).id,
    );
    if (stockOnHand < quantity) await this.set(ctx, variantId, quantity);
  }

  async location(ctx: RequestContext): Promise<StockLocation> {
    const name = this.settings.stockLocation;
    if (!name) return await this.locations.defaultStockLocation(ctx);
    const found = await this.connection.getRepository(ctx, StockLocation).findOneBy({ name });
    if (!found) throw new Error(`EntrepotPlugin: Vendure has no stock location named ${name}`);
    return found;
  }

  private async set(ctx: RequestContext, variantId: ID, stockOnHand: number): Promise<void> {
    const stockLocationId = (await this.location(ctx)).id;
    await this.movements.adjustProductVariantStock(ctx, variantId, [
      { stockLocationId, stockOnHand },
    ]);
  }

  /**
   * One at a time for a variant. Vendure's row first and then ours, in the order in which its own
   * changes and the listener to them take these rows.
   */
  private async lock(ctx: RequestContext, variantId: ID): Promise<void> {
    const stockLocationId = (await this.location(ctx)).id;
    await this.levels.getStockLevel(ctx, variantId, stockLocationId);
    await this.connection
      .getRepository(ctx, StockLevel)
      .update(
        { productVariantId: variantId, stockLocationId },
        { stockOnHand: () => "stockOnHand" },
      );
    await this.connection
      .getRepository(ctx, EntrepotVariant)
      .update({ variantId }, { available: () => "available" });
  }

  /** Units promised to orders that Entrepot has and that are not shipped in Vendure. */
  private async allocated(ctx: RequestContext, variantId: ID): Promise<number> {
    const allocated = await this.moved(ctx, Allocation, variantId);
    const released = await this.moved(ctx, Release, variantId);
    const sold = await this.moved(ctx, Sale, variantId); // negative
    return Math.max(0, allocated - released + sold);
  }

  private async moved(
    ctx: RequestContext,
    kind: ObjectType<StockMovement>,
    variantId: ID,
  ): Promise<number> {
    const row = await this.connection
      .getRepository(ctx, kind)
      .createQueryBuilder("movement")
      .select("SUM(movement.quantity)", "total")
      .innerJoin(OrderLine, "line", "line.id = movement.orderLine")
      .innerJoin(EntrepotOrder, "known", "known.orderId = line.order")
      .where("movement.productVariant = :variantId", { variantId })
      .andWhere("movement.stockLocationId = :locationId", {
        locationId: (await this.location(ctx)).id,
      })
      .andWhere("known.state = 'sent'")
      .getRawOne<{ total: string | number | null }>();
    return Number(row?.total ?? 0);
  }
}
