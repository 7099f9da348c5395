// The generated files are those of the API document, and no operation is without a method.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Client } from "@entrepot/client";
import { generated } from "../scripts/generate.mjs";

const document = JSON.parse(
  readFileSync(new URL("../../../openapi/api.json", import.meta.url), "utf8"),
);

for (const [name, text] of Object.entries(await generated())) {
  test(`src/generated/${name} is up to date: npm --prefix clients/typescript run generate`, () => {
    const there = readFileSync(new URL(`../src/generated/${name}`, import.meta.url), "utf8");
    assert.ok(there === text, "it is not what the document gives");
  });
}

// Every method is called with ids that can be told apart from words, and the requests are compared.
test("each operation of the document has one method", async () => {
  const asked: string[] = [];
  const fake: typeof fetch = async (input, init) => {
    const path = new URL(String(input)).pathname.replaceAll("%7B", "{").replaceAll("%7D", "}");
    asked.push(`${init?.method} ${path}`);
    return new Response('{"data": [], "next_cursor": null}');
  };
  const client = new Client({ url: "http://nowhere.test", token: "t", fetch: fake });
  const resources = Object.values(client).filter((one) => typeof one === "object");
  for (const resource of resources) await call_all(resource);
  assert.deepEqual(asked.map(without_names).sort(), operations().map(without_names).sort());
});

async function call_all(resource: Record<string, (...args: unknown[]) => unknown>) {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(resource));
  for (const name of names.filter((name) => name !== "constructor")) {
    const answer = resource[name]?.("{1}", "{2}", "{3}");
    if (answer && typeof answer === "object" && "page" in answer)
      await (answer.page as () => unknown)();
    else await answer;
  }
}

const operations = () =>
  Object.entries(document.paths as Record<string, object>)
    .filter(([path]) => path.startsWith("/api/v1/") && !path.includes("/oauth/"))
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );

const without_names = (operation: string) => operation.replaceAll(/\{\w+\}/g, "{}");
