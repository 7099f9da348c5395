import assert from "node:assert/strict";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import { Api, ApiError } from "../src/api.ts";

/** What the server answers, one after the other, and what it was asked. */
let answers: { status: number; headers?: Record<string, string>; body?: object }[];
let asked: { url: string; key: string | undefined; at: number }[];
let api: Api;

const server = http.createServer((request, response) => {
  const key = request.headers["idempotency-key"] as string | undefined;
  asked.push({ url: request.url ?? "", key, at: Date.now() });
  const answer = answers.shift();
  if (!answer) return response.destroy();
  response.writeHead(answer.status, answer.headers).end(JSON.stringify(answer.body ?? {}));
});

before(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
after(() => server.close());
beforeEach(() => {
  answers = [];
  asked = [];
  api = new Api(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, "token");
});

test("after a 429 the same write goes out again with its key, not before Retry-After", async () => {
  answers = [
    { status: 429, headers: { "Retry-After": "1" } },
    { status: 200, body: { id: 5 } },
  ];
  assert.deepEqual(await api.send("POST", "/x", {}), { id: 5 });
  const [first, second] = asked;
  assert.ok(first?.key && first.key === second?.key);
  assert.ok(second.at - first.at >= 990, `${second.at - first.at} ms`);
});

test("a connection that breaks is tried again with the same key", async () => {
  const sent = api.send("POST", "/x", {}, "mine");
  server.once("request", () => {
    answers = [{ status: 200, body: { id: 6 } }];
  });
  assert.deepEqual(await sent, { id: 6 });
  assert.deepEqual(
    asked.map(({ key }) => key),
    ["mine", "mine"],
  );
});

test("two writes have two keys, and a read has none", async () => {
  answers = [{ status: 200 }, { status: 200 }, { status: 200 }];
  await api.send("POST", "/x", {});
  await api.send("POST", "/x", {});
  await api.get("/x");
  const [one, two, read] = asked;
  assert.notEqual(one?.key, two?.key);
  assert.equal(read?.key, undefined);
});

test("a refusal is not tried again and tells its code and what to do", async () => {
  answers = [{ status: 400, body: { code: "order_already_exists", detail: "Read it." } }];
  await assert.rejects(api.send("POST", "/x", {}), (error) => {
    assert.ok(error instanceof ApiError);
    assert.equal(error.code, "order_already_exists");
    assert.match(error.message, /Read it\./);
    return true;
  });
  assert.equal(asked.length, 1);
});

test("a list is read to its end", async () => {
  answers = [
    { status: 200, body: { data: [1, 2], next_cursor: "a+b" } },
    { status: 200, body: { data: [3], next_cursor: null } },
  ];
  const items = [];
  for await (const item of api.list<number>("/x?sku=A")) items.push(item);
  assert.deepEqual(items, [1, 2, 3]);
  assert.equal(asked[1]?.url, "/x?sku=A&limit=250&cursor=a%2Bb");
});
