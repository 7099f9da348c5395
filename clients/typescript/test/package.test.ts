// What is published: its files, and that a program elsewhere can use it and is checked by its types.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

const folder = join(import.meta.dirname, "..");
let elsewhere: string;
let files: string[];

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: elsewhere, encoding: "utf8" });

before(() => {
  elsewhere = mkdtempSync(join(tmpdir(), "entrepot-client-"));
  const packed = run("npm", "pack", folder, "--json", "--ignore-scripts", "--silent");
  const [{ filename, files: packed_files }] = JSON.parse(packed);
  files = packed_files.map(({ path }: { path: string }) => path);
  const home = join(elsewhere, "node_modules/@entrepot/client");
  mkdirSync(home, { recursive: true });
  run("tar", "-xzf", filename, "-C", home, "--strip-components=1");
  writeFileSync(join(elsewhere, "package.json"), '{"type": "module"}');
});
after(() => rmSync(elsewhere, { recursive: true }));

test("the package has what it runs on, its types and its README, and nothing else", () => {
  const others = files.filter((file) => !/^dist\/.*\.(js|d\.ts)$/.test(file)).sort();
  assert.deepEqual(others, ["README.md", "package.json"]);
  for (const file of ["dist/index.js", "dist/index.d.ts", "dist/generated/schema.d.ts"]) {
    assert.ok(files.includes(file), file);
  }
});

test("it needs no other package and has no script that runs when it is installed", () => {
  const facts = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  assert.equal(facts.dependencies, undefined);
  for (const name of ["preinstall", "install", "postinstall", "prepare"]) {
    assert.equal(facts.scripts[name], undefined, name);
  }
});

test("a program elsewhere imports it", () => {
  const text =
    'import { Client } from "@entrepot/client"; console.log(typeof new Client({ url: "http://x/", token: "t" }).orders.create);';
  writeFileSync(join(elsewhere, "use.js"), text);
  assert.equal(run(process.execPath, "use.js"), "function\n");
});

test("its types let right calls through and stop wrong ones", () => {
  const right = `
import { Client, verify_webhook, type NewOrder } from "@entrepot/client";
const client = new Client({ url: "http://x", token: "t" });
export const order: NewOrder = { ext_order_id: "1", line_items: [{ ext_order_line_item_id: "1", sku: "A", quantity: 1 }] };
export const id: number = (await client.orders.create(order)).order_id;
for await (const { sku } of client.products.list({ limit: 5 })) sku.toUpperCase();
const event = await verify_webhook({ headers: {}, body: "" }, { hook_secret: "s" });
if (event.type === "inventory_log.create") event.data.quantity.toFixed();
`;
  const wrong = [
    "client.orders.create({ ext_order_id: 1, line_items: [] });",
    'client.orders.list({ colour: "blue" });',
    'client.orders.get("one");',
    'if (event.type === "inventory_levels.update") event.data.reason;',
  ];
  writeFileSync(
    join(elsewhere, "use.ts"),
    right + wrong.map((line) => `// @ts-expect-error\n${line}\n`).join(""),
  );
  const tsc = join(folder, "node_modules/typescript/bin/tsc");
  const options =
    "--noEmit --strict --module nodenext --target es2023 --lib es2023,dom,dom.asynciterable".split(
      " ",
    );
  run(process.execPath, tsc, ...options, "use.ts");
});
