import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { read_catalogue } from "../src/catalogue.ts";
import { parse_csv } from "../src/csv.ts";
import { barcode_of, check_digit } from "../src/ean.ts";
import { draw } from "../src/pictures.ts";

test("CSV keeps commas, quotes and line ends inside quoted cells", () => {
  const rows = parse_csv('a,b\r\n"x, ""y""",\n"two\nlines",3\n');
  assert.deepEqual(rows, [
    { a: 'x, "y"', b: "" },
    { a: "two\nlines", b: "3" },
  ]);
});

test("CSV ends with or without a line end, also after an empty cell", () => {
  assert.deepEqual(parse_csv("a,b\n1,2"), [{ a: "1", b: "2" }]);
  assert.deepEqual(parse_csv("a,b\n1,"), [{ a: "1", b: "" }]);
  assert.deepEqual(parse_csv(""), []);
});

test("CSV with a row of another length or a stray quote is refused", () => {
  assert.throws(() => parse_csv("a,b\n1\n"), /row 2 has 1 cells/);
  assert.throws(() => parse_csv('a,b\n1,2"x\n'), /cannot be read at character/);
});

test("check digits are those of known EAN-13 codes", () => {
  for (const code of ["4006381333931", "9780201379624", "7038010000010", "5901234123457"]) {
    assert.equal(check_digit(code.slice(0, 12)), Number(code[12]), code);
  }
  assert.throws(() => check_digit("123"), /not 12 digits/);
});

test("a barcode has the prefix for use inside a company and 13 digits", () => {
  assert.match(barcode_of(1001, 203), /^290010010203\d$/);
});

test("the catalogue has 200 products or more, each with ids and a barcode of its own", async () => {
  const products = await read_catalogue();
  assert.ok(products.length >= 200, String(products.length));
  for (const field of ["sku", "ext_variant_id"] as const) {
    assert.equal(new Set(products.map((product) => product[field])).size, products.length, field);
  }
  const barcodes = products.map(({ barcodes: [code] }) => code ?? "");
  assert.equal(new Set(barcodes).size, products.length);
  for (const code of barcodes) assert.equal(check_digit(code.slice(0, 12)), Number(code[12]));
});

test("the catalogue is the same each time, with every field filled but sizes", async () => {
  const products = await read_catalogue();
  assert.deepEqual(products, await read_catalogue());
  for (const { size, ...rest } of products) {
    assert.equal(typeof size, "string");
    for (const [field, value] of Object.entries(rest)) assert.ok(value, `${rest.sku} ${field}`);
  }
});

test("a picture is a PNG of the size it says, with the ground in its corner", async () => {
  const [product] = await read_catalogue();
  assert.ok(product);
  const picture = draw(product);
  assert.equal(picture.subarray(1, 4).toString(), "PNG");
  assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [320, 320]);
  const length = picture.readUInt32BE(33);
  const rows = inflateSync(picture.subarray(41, 41 + length));
  assert.equal(rows.length, 320 * (1 + 320 * 3));
  assert.deepEqual([...rows.subarray(1, 4)], [244, 242, 238]);
});
