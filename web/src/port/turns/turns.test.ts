import { beforeEach, expect, test } from "vitest";
import { type Dropped, most, type Turn, Turns } from "./turns";

let ready: boolean;
let step: string;
let done: string[];
let dropped: [Dropped, string[]][];
let waiting: number;
let right: (turn: Turn) => boolean | Promise<boolean>;
let turns: Turns;

beforeEach(() => {
  ready = true;
  step = "";
  done = [];
  dropped = [];
  waiting = 0;
  right = () => true;
  turns = new Turns({
    ready: () => ready,
    step: () => step,
    run: async (turn) => {
      done.push(String(turn.value ?? turn.act));
      return right(turn);
    },
    onDropped: (why, list) => dropped.push([why, list.map((turn) => String(turn.value))]),
    onWaiting: (count) => {
      waiting = count;
    },
  });
  show("one", 0);
});

const show = (name: string, at: number) => {
  step = name;
  turns.show(name, at);
};
const scan = (code: string, at = 10_000) => turns.take({ act: "scan", value: code, step, at });
const confirm = (at: number) =>
  turns.take({ act: "confirm", value: "confirm", step, at, decisive: true, hasty: true });
/** Until what was started has ended. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
/** The screen is drawn anew until nothing waits. */
async function draw() {
  await settled();
  for (let left = waiting; left > 0; left--) {
    turns.next();
    await settled();
  }
}

test("an act is done at once when nothing is being sent", () => {
  scan("a");
  expect(done).toEqual(["a"]);
});

test("scans wait while an act is being sent and are judged in order", async () => {
  ready = false;
  for (const code of ["a", "b", "c"]) scan(code);
  expect(done).toEqual([]);
  expect(waiting).toBe(3);
  ready = true;
  await draw();
  expect(done).toEqual(["a", "b", "c"]);
  expect(waiting).toBe(0);
});

test("one that starts another act holds back those behind it", async () => {
  ready = false;
  scan("a");
  scan("b");
  ready = true;
  right = () => {
    ready = false;
    return true;
  };
  turns.next();
  await settled();
  turns.next();
  expect(done).toEqual(["a"]);
  ready = true;
  await draw();
  expect(done).toEqual(["a", "b"]);
});

test("a scan that is looked up holds back those behind it", async () => {
  let found: (right: boolean) => void = () => undefined;
  right = () => new Promise((resolve) => (found = resolve));
  scan("a");
  scan("b");
  turns.next();
  expect(done).toEqual(["a"]);
  found(true);
  await settled();
  right = () => true;
  turns.next();
  expect(done).toEqual(["a", "b"]);
});

test("the first scan that is wrong by then drops those behind it", async () => {
  ready = false;
  for (const code of ["a", "wrong", "c", "d"]) scan(code);
  ready = true;
  right = (turn) => turn.value !== "wrong";
  await draw();
  expect(done).toEqual(["a", "wrong"]);
  expect(dropped).toEqual([["after_refusal", ["c", "d"]]]);
});

test("what waited for an act that was refused is dropped", () => {
  ready = false;
  scan("a");
  expect(turns.drop()).toHaveLength(1);
  ready = true;
  turns.next();
  expect(done).toEqual([]);
  expect(dropped).toEqual([["after_refusal", ["a"]]]);
  expect(turns.drop()).toEqual([]);
  expect(dropped).toHaveLength(1);
});

test("no more than a dozen wait", () => {
  ready = false;
  for (let n = 0; n <= most; n++) scan(String(n));
  expect(waiting).toBe(most);
  expect(dropped).toEqual([["too_many", [String(most)]]]);
});

test("a tap for a step that is over is dropped", async () => {
  ready = false;
  turns.take({ act: "count", value: "plus", step, at: 10_000 });
  show("two", 10_100);
  ready = true;
  await draw();
  expect(done).toEqual([]);
  expect(dropped).toEqual([["too_late", ["plus"]]]);
});

test("a double tap on Confirm does not confirm the next step", async () => {
  confirm(10_000);
  await settled();
  show("two", 10_040);
  confirm(10_150);
  await settled();
  expect(done).toEqual(["confirm"]);
  confirm(10_700);
  expect(done).toEqual(["confirm", "confirm"]);
});

test("a press by itself is quick enough to count", async () => {
  confirm(10_000);
  await settled();
  show("two", 10_040);
  turns.take({ act: "confirm", value: "finish", step, at: 10_150, decisive: true });
  expect(done).toEqual(["confirm", "finish"]);
});

test("a Confirm that is pressed again while it is being sent is no act of the next step", async () => {
  confirm(10_000);
  ready = false;
  turns.take({ act: "confirm", value: "again", step, at: 12_000, decisive: true });
  show("two", 15_000);
  ready = true;
  await draw();
  expect(done).toEqual(["confirm"]);
  expect(dropped).toEqual([]);
});

test("nor does one whose second half waits for a slow network", async () => {
  confirm(10_000);
  ready = false;
  turns.take({ act: "scan", value: "CONFIRM", step, at: 10_200, decisive: true, hasty: true });
  show("two", 15_000);
  ready = true;
  await draw();
  expect(done).toEqual(["confirm"]);
});

test("a Confirm counts when the step's goods were scanned before it", async () => {
  confirm(10_000);
  ready = false;
  scan("product", 10_200);
  turns.take({ act: "scan", value: "CONFIRM", step, at: 10_300, decisive: true, hasty: true });
  show("two", 15_000);
  ready = true;
  await draw();
  expect(done).toEqual(["confirm", "product", "CONFIRM"]);
});
