import type { ProductVariant, Translated } from "@vendure/core";
import type { Settings } from "./options";
import type { NewProduct } from "./warehouse";

/** What has to be loaded with a variant to describe it. */
export const variantRelations = [
  "product",
  "product.featuredAsset",
  "featuredAsset",
  "options",
  "options.group",
];

/** A variant as Entrepot wants it. What is empty is sent as empty, so that clearing it clears it there. */
export function productOf(variant: Translated<ProductVariant>, settings: Settings): NewProduct {
  return {
    sku: variant.sku,
    name: variant.name.slice(0, 255),
    ext_product_id: String(variant.productId),
    ext_variant_id: String(variant.id),
    barcodes: barcodesOf(variant),
    color: optionOf(variant, /colou?r|farbe|farge/i),
    size: optionOf(variant, /size|gr(ö|oe)(ß|ss)e|størrelse/i),
    image_src: imageOf(variant, settings),
    ...settings.product(variant),
  };
}

/** The custom field `barcode` or `barcodes` of the variant, when the shop has one. */
function barcodesOf({ customFields }: ProductVariant): string[] {
  const fields = (customFields ?? {}) as { barcode?: string; barcodes?: string | string[] };
  return [fields.barcode, fields.barcodes].flat().filter((one): one is string => Boolean(one));
}

function optionOf({ options }: Translated<ProductVariant>, group: RegExp): string {
  const found = (options ?? []).find((one) => group.test(one.group?.code ?? ""));
  return (found?.name ?? "").slice(0, 100);
}

function imageOf({ featuredAsset, product }: ProductVariant, { imageUrl }: Settings): string {
  const asset = featuredAsset ?? product?.featuredAsset;
  const address = asset ? imageUrl(asset.preview) : "";
  return /^https?:\/\//.test(address) ? address : "";
}
