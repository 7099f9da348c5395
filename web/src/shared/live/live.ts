import { useEffect, useRef, useSyncExternalStore } from "react";
import { type LiveMessage, type LiveState, openStream, type StreamSource } from "./stream";

/** Event names of the stream. A name missing here is not heard. */
const types = ["news", "ready_count"] as const;
const url = "/app/api/stream";

type Shared = { message: LiveMessage } | { state: LiveState } | { ask: true };

let state: LiveState = { connected: false, offlineSince: null };
let started: (() => void) | null = null;
const stateListeners = new Set<() => void>();
const messageListeners = new Set<(message: LiveMessage) => void>();

function hear(what: Shared) {
  if ("message" in what) for (const listener of messageListeners) listener(what.message);
  if ("state" in what) {
    state = what.state;
    for (const listener of stateListeners) listener();
  }
}

/**
 * Starts listening. Of all tabs of this browser one holds the connection (a browser gives a host
 * only six) and tells the others; when it closes, the next takes over.
 */
export function startLive() {
  if (started) return;
  const channel = new BroadcastChannel("entrepot.live");
  const stop = new AbortController();
  let source: StreamSource | null = null;
  const tell = (what: Shared) => {
    hear(what);
    channel.postMessage(what);
  };
  const lead = () => {
    source = openStream(url, types, tell);
    return new Promise<void>((resolve) => stop.signal.addEventListener("abort", () => resolve()));
  };

  channel.onmessage = (event: MessageEvent<Shared>) => {
    if ("ask" in event.data) {
      if (source) channel.postMessage({ state });
    } else hear(event.data);
  };
  channel.postMessage({ ask: true });
  if (navigator.locks) {
    void navigator.locks.request("entrepot.live", { signal: stop.signal }, lead).catch(() => {});
  } else void lead();

  started = () => {
    stop.abort();
    source?.close();
    channel.close();
  };
}

/** Stops listening; needed when the session ends, since the stream belongs to it. */
export function stopLive() {
  started?.();
  started = null;
  state = { connected: false, offlineSince: null };
}

/** Whether the server can be heard now. Starts the stream when nothing has yet. */
export function useLiveState(): LiveState {
  useEffect(startLive, []);
  return useSyncExternalStore(
    (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    () => state,
  );
}

/** Calls the handler for every message while mounted. */
export function useLiveMessages(handler: (message: LiveMessage) => void) {
  const current = useRef(handler);
  useEffect(() => {
    current.current = handler;
  });
  useEffect(() => {
    startLive();
    const listener = (message: LiveMessage) => current.current(message);
    messageListeners.add(listener);
    return () => {
      messageListeners.delete(listener);
    };
  }, []);
}
