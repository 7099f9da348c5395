import { createHash } from "node:crypto";
import { Inject, Injectable } from "@nestjs/common";
import {
  type ID,
  Logger,
  ProductVariant,
  ProductVariantService,
  type RequestContext,
  TransactionalConnection,
  TranslatorService,
} from "@vendure/core";
import { EntrepotVariant } from "./entities";
import { SETTINGS, type Settings } from "./options";
import { productOf, variantRelations } from "./product_data";
import { StockSync } from "./stock";
import { isFinal, type NewProduct, Warehouse } from "./warehouse";

/** Variants of Vendure as products of Entrepot. Only what has changed since is sent. */
@Injectable()
export class ProductSync {
  constructor(
    private connection: TransactionalConnection,
    private variants: ProductVariantService,
    private translator: TranslatorService,
    private stock: StockSync,
    private warehouse: Warehouse,
    @Inject(SETTINGS) private settings: Settings,
  ) {}

  /** Every variant of a product, the deleted ones too. */
  async pushProduct(ctx: RequestContext, productId: ID): Promise<void> {
    const found = await this.connection
      .getRepository(ctx, ProductVariant)
      .find({ where: { productId }, select: ["id"] });
    for (const { id } of found) await this.push(ctx, id);
  }

  /** Every variant there is. Sends nothing for those that Entrepot knows as they are. */
  async pushAll(ctx: RequestContext): Promise<void> {
    const page = 100;
    for (let skip = 0; ; skip += page) {
      const found = await this.connection.getRepository(ctx, ProductVariant).find({
        select: ["id"],
        order: { id: "ASC" },
        skip,
        take: page,
        loadEagerRelations: false,
        withDeleted: true,
      });
      for (const { id } of found) await this.pushOrSay(ctx, id);
      if (found.length < page) return;
    }
  }

  /** Brings one variant to Entrepot as it is now. Gives its row, or nothing when it isn't in the warehouse. */
  async push(ctx: RequestContext, variantId: ID): Promise<EntrepotVariant | undefined> {
    const known = (await this.rows(ctx).findOneBy({ variantId })) ?? undefined;
    const variant = await this.variants.findOne(ctx, variantId, variantRelations as never);
    if (!variant || !this.settings.isStocked(variant)) return await this.withdraw(ctx, known);
    variant.options = variant.options.map((option) => this.translator.translate(option, ctx));
    const product = productOf(variant, this.settings);
    const fingerprint = createHash("sha256").update(JSON.stringify(product)).digest("hex");
    if (known?.sent === fingerprint) return known;
    return await this.send(ctx, variantId, known, product, fingerprint);
  }

  /** One that is refused, say for a SKU that another variant has, doesn't keep back the others. */
  private async pushOrSay(ctx: RequestContext, variantId: ID): Promise<void> {
    try {
      await this.push(ctx, variantId);
    } catch (error) {
      if (!isFinal(error)) throw error;
      Logger.error(`variant ${variantId}: ${error.message}`, "Entrepot");
    }
  }

  private rows(ctx: RequestContext) {
    return this.connection.getRepository(ctx, EntrepotVariant);
  }

  private async withdraw(ctx: RequestContext, known?: EntrepotVariant): Promise<undefined> {
    if (!known?.sent) return;
    await this.warehouse.removeProduct(
      known.productId,
      `vendure-variant-${known.variantId}-out-${known.revision}`,
    );
    await this.rows(ctx).update(known.id, { sent: "", revision: known.revision + 1 });
  }

  private async send(
    ctx: RequestContext,
    variantId: ID,
    known: EntrepotVariant | undefined,
    product: NewProduct,
    fingerprint: string,
  ): Promise<EntrepotVariant> {
    const key = `vendure-variant-${variantId}-${known?.revision ?? 0}-${fingerprint}`;
    const productId = await this.warehouse.putProduct(
      product,
      known?.sent ? known.productId : undefined,
      key,
    );
    const again = known?.productId === productId;
    const row = await this.rows(ctx).save(
      new EntrepotVariant({
        ...(known ?? { variantId, revision: 0 }),
        productId,
        sent: fingerprint,
        ...(again ? {} : { available: 0, levelVersion: -1 }),
      }),
    );
    if (!again) await this.hear(ctx, productId);
    return row;
  }

  /** The counts of a product that is new to the shop: others may have stocked it before. */
  private async hear(ctx: RequestContext, productId: number): Promise<void> {
    const level = await this.warehouse.level(productId);
    await this.connection.withTransaction(ctx, (inside) => this.stock.apply(inside, level));
  }
}
