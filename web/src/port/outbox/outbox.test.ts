import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { ApiError, Unreachable } from "@/api/problem";
import { newCommandId, openCommandStore, type StoredCommand } from "./command_store";
import { Outbox, type OutboxStatus, type Outcome } from "./outbox";

type State = { step: number };

let databases = 0;
let name: string;
let outcomes: Outcome<State>[];
let status: OutboxStatus;
let retry: { ms: number; call: () => void } | null;
let sent: string[];
let answers: (() => State)[];

beforeEach(() => {
  name = `outbox-${databases++}`;
  outcomes = [];
  sent = [];
  answers = [];
  retry = null;
});

function makeOutbox() {
  return new Outbox<State>({
    store: openCommandStore(name),
    send: async (command) => {
      sent.push(command.name);
      return (answers.shift() ?? (() => ({ step: sent.length })))();
    },
    onOutcome: (outcome) => outcomes.push(outcome),
    onStatus: (next) => {
      status = next;
    },
    later: (ms, call) => {
      retry = { ms, call };
      return () => undefined;
    },
    now: () => 5000,
  });
}

const command = (kind: string): StoredCommand => ({
  command_id: newCommandId(),
  name: kind,
  arguments: {},
});
const fail = (error: Error) => () => {
  throw error;
};
const problem = (code: number, name: string) => new ApiError(code, { code: name }, null);

test("commands go out in order, one at a time, and leave when answered", async () => {
  const outbox = makeOutbox();
  for (const kind of ["a", "b", "c"]) await outbox.add(command(kind));
  await vi.waitFor(() => expect(outcomes).toHaveLength(3));
  expect(sent).toEqual(["a", "b", "c"]);
  await vi.waitFor(() => expect(status).toEqual({ waiting: 0, failingSince: null }));
});

test("without an answer the same command is kept and sent again", async () => {
  answers = [fail(new Unreachable("away"))];
  const outbox = makeOutbox();
  await outbox.add(command("a"));
  await vi.waitFor(() => expect(status).toEqual({ waiting: 1, failingSince: 5000 }));
  expect(retry?.ms).toBe(500);
  retry?.call();
  await vi.waitFor(() => expect(outcomes).toHaveLength(1));
  expect(sent).toEqual(["a", "a"]);
  await vi.waitFor(() => expect(status).toEqual({ waiting: 0, failingSince: null }));
});

test("pauses grow while the server stays away", async () => {
  answers = Array.from({ length: 6 }, () => fail(problem(503, "unavailable")));
  const outbox = makeOutbox();
  await outbox.add(command("a"));
  const pauses: number[] = [];
  for (let i = 0; i < 6; i++) {
    await vi.waitFor(() => expect(retry).not.toBeNull());
    pauses.push(retry?.ms ?? 0);
    const { call } = retry as { call: () => void };
    retry = null;
    await vi.waitFor(() => expect(status.failingSince).toBe(5000));
    call();
  }
  expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
});

test("a reload finds what was not answered", async () => {
  answers = [fail(new Unreachable("away"))];
  await makeOutbox().add(command("a"));
  await vi.waitFor(() => expect(sent).toEqual(["a"]));
  await makeOutbox().wake();
  expect(sent).toEqual(["a", "a"]);
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(["done"]);
});

test("a refused command is told and the next one goes on", async () => {
  answers = [fail(problem(422, "too_many"))];
  const outbox = makeOutbox();
  await outbox.add(command("a"));
  await outbox.add(command("b"));
  await vi.waitFor(() => expect(outcomes).toHaveLength(2));
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(["refused", "done"]);
});

test("when the task moved on, what was queued behind is dropped", async () => {
  const store = openCommandStore(name);
  await store.add(command("a"));
  await store.add(command("b"));
  answers = [fail(problem(409, "task_moved_on"))];
  await makeOutbox().wake();
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(["moved_on"]);
  expect(sent).toEqual(["a"]);
  expect(await store.all()).toEqual([]);
});
