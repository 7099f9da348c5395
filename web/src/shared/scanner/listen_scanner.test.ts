import { beforeEach, describe, expect, test } from "vitest";
import { listenScanner, type Scan } from "./listen_scanner";

class Key extends Event {
  readonly ctrlKey = false;
  readonly metaKey = false;
  readonly isComposing = false;
  constructor(
    readonly key: string,
    private readonly at: number,
    private readonly on: EventTarget | null,
  ) {
    super("keydown", { bubbles: true, cancelable: true });
  }
  override get timeStamp() {
    return this.at;
  }
  override get target() {
    return this.on;
  }
}

class Field extends EventTarget {
  tagName = "INPUT";
  type = "text";
  #value = "";
  get value() {
    return this.#value;
  }
  set value(text: string) {
    this.#value = text;
  }
}

let page: EventTarget;
let scans: Scan[];
let stop: () => void;

beforeEach(() => {
  page = new EventTarget();
  scans = [];
  stop = listenScanner((scan) => scans.push(scan), { target: page });
});

/** Sends the keys with the given pauses before each (the last pause is repeated). */
function send(keys: string[], pauses: number[], on: Field | null = null, from = 1000) {
  let at = from;
  let last: Key | undefined;
  keys.forEach((key, i) => {
    at += i === 0 ? 0 : (pauses[Math.min(i - 1, pauses.length - 1)] as number);
    last = new Key(key, at, on);
    page.dispatchEvent(last);
    if (on && key.length === 1) on.value += key;
  });
  return { at, last: last as Key };
}

const keys = (text: string) => [...text, "Enter"];

describe("outside text fields", () => {
  test("a fast burst up to Enter is one code", () => {
    const { last } = send(keys("4006381333931"), [8]);
    expect(scans).toEqual([{ code: "4006381333931", broken: false }]);
    expect(last.defaultPrevented).toBe(true);
  });

  test("a slow ring scanner is read whole", () => {
    send(keys("A-01-1"), [160]);
    expect(scans).toEqual([{ code: "A-01-1", broken: false }]);
  });

  test("one gap of 129 ms does not split a code", () => {
    send(keys("12345"), [10, 129, 10]);
    expect(scans[0]?.code).toBe("12345");
  });

  test("a gap of exactly 400 ms is allowed, a longer one breaks the code", () => {
    send(keys("1234"), [400]);
    send(keys("1234"), [10, 401, 10], null, 60_000);
    expect(scans.map((scan) => scan.broken)).toEqual([false, true]);
    expect(scans[1]?.code).toBe("1234");
  });

  test("Enter may come late, up to the idle time", () => {
    send(keys("1234"), [10, 10, 10, 1500]);
    expect(scans).toEqual([{ code: "1234", broken: false }]);
  });

  test("after the idle time the old keys are forgotten", () => {
    const { at } = send([..."99"], [10]);
    send(keys("1234"), [10], null, at + 1501);
    expect(scans.map((scan) => scan.code)).toEqual(["1234"]);
  });

  test("Enter alone is no scan and stays with the page", () => {
    const { last } = send(["Enter"], [0]);
    expect(scans).toEqual([]);
    expect(last.defaultPrevented).toBe(false);
  });

  test("keeps the separators of GS1 elements", () => {
    const code = "010400638133393110AB-12\u001d17270331";
    send(keys(code), [10]);
    expect(scans[0]?.code).toBe(code);
  });

  test("named keys and control characters are left out", () => {
    send(["Shift", "A", "F13", "\u001d", "b", "Enter"], [10]);
    expect(scans[0]?.code).toBe("Ab");
  });

  test("a space within a code does not press the focused button", () => {
    const { last } = send(["A", " "], [10]);
    expect(last.defaultPrevented).toBe(true);
  });
});

describe("inside a text field", () => {
  test("a burst is a scan and the field gets its text back", () => {
    const field = new Field();
    field.value = "mug";
    let inputs = 0;
    field.addEventListener("input", () => inputs++);
    send(keys("4006381333931"), [9], field);
    expect(scans[0]?.code).toBe("4006381333931");
    expect(field.value).toBe("mug");
    expect(inputs).toBe(1);
  });

  test("typing stays typing and Enter goes to the form", () => {
    const field = new Field();
    const { last } = send(keys("red mug"), [140], field);
    expect(scans).toEqual([]);
    expect(field.value).toBe("red mug");
    expect(last.defaultPrevented).toBe(false);
  });

  test("two fast keys are not enough to be a scan", () => {
    send(keys("12"), [5], new Field());
    expect(scans).toEqual([]);
  });
});

test("after stopping nothing is reported", () => {
  stop();
  send(keys("1234"), [10]);
  expect(scans).toEqual([]);
});
