import { readFile } from "node:fs/promises";
import { parse_csv } from "./csv.ts";
import { barcode_of } from "./ean.ts";

/** One product as `POST /api/v1/products` takes it, without its picture. */
export interface Product {
  sku: string;
  name: string;
  ext_product_id: string;
  ext_variant_id: string;
  barcodes: string[];
  brand: string;
  product_type: string;
  color: string;
  size: string;
  weight_grams: number;
}

const file = new URL("../catalogue.csv", import.meta.url);

/** All products: each row of the CSV in each of its colours and sizes, always the same. */
export async function read_catalogue(): Promise<Product[]> {
  return parse_csv(await readFile(file, "utf8")).flatMap(variants_of);
}

type Row = Record<string, string>;

function variants_of(row: Row): Product[] {
  const { colors = "", sizes = "" } = row;
  return colors
    .split("|")
    .flatMap((color, c) =>
      sizes.split("|").map((size, s) => variant_of(row, color, size, c * 100 + s)),
    );
}

function variant_of(row: Row, color: string, size: string, variant: number): Product {
  const { number = "", sku = "", name = "", brand = "", type = "", weight_grams } = row;
  const words = [sku, color, size].filter((word) => word);
  return {
    sku: words
      .join("-")
      .replaceAll(/[^\w-]+/g, "")
      .toUpperCase(),
    name,
    ext_product_id: number,
    ext_variant_id: `${number}-${variant}`,
    barcodes: [barcode_of(Number(number), variant)],
    brand,
    product_type: type,
    color,
    size,
    weight_grams: Number(weight_grams),
  };
}
