import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type LiveMessage, type LiveState, openStream, type StreamSource } from "./stream";

class FakeSource extends EventTarget {
  static made: FakeSource[] = [];
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  constructor(readonly url: string) {
    super();
    FakeSource.made.push(this);
  }
  close() {
    this.closed = true;
  }
  say(type: string, data: string) {
    this.dispatchEvent(new MessageEvent(type, { data }));
  }
}

let states: LiveState[];
let messages: LiveMessage[];
let stream: StreamSource;
const latest = () => FakeSource.made.at(-1) as FakeSource;

beforeEach(() => {
  vi.useFakeTimers({ now: 1000 });
  vi.stubGlobal("EventSource", FakeSource);
  vi.stubGlobal("window", new EventTarget());
  FakeSource.made = [];
  states = [];
  messages = [];
  stream = openStream("/stream", ["news"], (what) => {
    if ("state" in what) states.push(what.state);
    else messages.push(what.message);
  });
});

afterEach(() => {
  stream.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("messages of the named types are decoded", () => {
  latest().say("news", '{"version":3}');
  latest().say("other", "{}");
  expect(messages).toEqual([{ type: "news", data: { version: 3 } }]);
});

test("a lost connection is told once with its time, and tried again", () => {
  latest().onopen?.();
  latest().onerror?.();
  expect(states.at(-1)).toEqual({ connected: false, offlineSince: 1000 });
  vi.advanceTimersByTime(1500);
  expect(FakeSource.made).toHaveLength(2);
  latest().onerror?.();
  expect(states.at(-1)).toEqual({ connected: false, offlineSince: 1000 });
  vi.advanceTimersByTime(1500);
  latest().onopen?.();
  expect(states.at(-1)).toEqual({ connected: true, offlineSince: null });
});

test("when the network is back it does not wait", () => {
  latest().onerror?.();
  window.dispatchEvent(new Event("online"));
  expect(FakeSource.made).toHaveLength(2);
  vi.advanceTimersByTime(10_000);
  expect(FakeSource.made).toHaveLength(2);
});

test("closed, it stays silent", () => {
  latest().onerror?.();
  stream.close();
  vi.advanceTimersByTime(10_000);
  expect(FakeSource.made).toHaveLength(1);
  expect(latest().closed).toBe(true);
});
