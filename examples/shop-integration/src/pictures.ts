import type { Product } from "./catalogue.ts";
import { png } from "./png.ts";

type Color = [number, number, number];

const side = 320;
const ground: Color = [244, 242, 238];
const paints: Record<string, Color> = {
  Black: [38, 38, 42],
  Charcoal: [84, 88, 94],
  Moss: [92, 104, 62],
  Navy: [34, 52, 96],
  Oat: [214, 198, 168],
  Red: [192, 44, 48],
  Rose: [222, 150, 158],
  Rust: [172, 84, 44],
  Sage: [146, 170, 148],
  Sand: [200, 176, 136],
  Sky: [134, 180, 214],
  White: [255, 255, 255],
  Yellow: [238, 196, 46],
};

/** Where a product's picture lies on this program's listener. */
export const picture_path = (sku: string) => `/pictures/${encodeURIComponent(sku)}.png`;

/** Draws a product: a plain shape for its kind, in its colour, on a light ground. */
export function draw(product: Product): Buffer {
  const paint = paints[product.color] ?? [128, 128, 128];
  const edge = paint.map((part) => Math.round(part * 0.7)) as Color;
  const distance = shapes[product.product_type] ?? box;
  return png(side, side, (x, y) => {
    const d = distance((x - side / 2) / (side / 2), (y - side / 2) / (side / 2));
    return d > 0 ? ground : d > -0.04 ? edge : paint;
  });
}

/** Distance from a shape's edge, below 0 inside; x and y go from -1 to 1, y downwards. */
type Shape = (x: number, y: number) => number;

const rectangle = (x: number, y: number, width: number, height: number) =>
  Math.max(Math.abs(x) - width, Math.abs(y) - height);
const disc = (x: number, y: number, radius: number) => Math.hypot(x, y) - radius;
const box: Shape = (x, y) => rectangle(x, y, 0.6, 0.6);

const shirt: Shape = (x, y) => {
  const cloth = Math.min(rectangle(x, y - 0.1, 0.42, 0.65), rectangle(x, y + 0.35, 0.8, 0.2));
  return Math.max(cloth, -disc(x, y + 0.55, 0.2));
};
const mug: Shape = (x, y) => {
  const handle = Math.abs(disc(x - 0.45, y, 0.28)) - 0.07;
  return Math.min(rectangle(x + 0.1, y, 0.5, 0.6), handle);
};
const bag: Shape = (x, y) =>
  Math.min(rectangle(x, y - 0.15, 0.5, 0.55), Math.abs(disc(x, y + 0.4, 0.25)) - 0.05);

const shapes: Record<string, Shape> = {
  Accessories: (x, y) => disc(x, y, 0.65),
  Clothing: shirt,
  Home: (x, y) => Math.abs(x) + Math.abs(y) - 0.8,
  Kitchen: mug,
  Outdoor: bag,
  Paper: (x, y) => rectangle(x, y, 0.5, 0.7),
};
