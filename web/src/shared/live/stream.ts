/** One message of /app/api/stream: the event's name and its decoded data. */
export interface LiveMessage {
  type: string;
  data: unknown;
}

export interface LiveState {
  connected: boolean;
  /** Time in ms when the connection was lost; null while connected or before the first try. */
  offlineSince: number | null;
}

type Report = { message: LiveMessage } | { state: LiveState };

export interface StreamSource {
  close(): void;
}

/** Opens one EventSource and tells what it hears; reconnects by itself, faster than the browser. */
export function openStream(
  url: string,
  types: readonly string[],
  report: (what: Report) => void,
): StreamSource {
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let offlineSince: number | null = null;

  const connect = () => {
    source = new EventSource(url);
    source.onopen = () => {
      offlineSince = null;
      report({ state: { connected: true, offlineSince } });
    };
    source.onerror = lost;
    for (const type of types) {
      source.addEventListener(type, (event) =>
        report({ message: { type, data: decode((event as MessageEvent).data) } }),
      );
    }
  };

  const lost = () => {
    source?.close();
    offlineSince ??= Date.now();
    report({ state: { connected: false, offlineSince } });
    clearTimeout(retry);
    retry = setTimeout(connect, 1500);
  };

  const wake = () => {
    if (offlineSince === null) return;
    clearTimeout(retry);
    source?.close();
    connect();
  };

  connect();
  window.addEventListener("online", wake);
  window.addEventListener("offline", lost);
  return {
    close() {
      window.removeEventListener("online", wake);
      window.removeEventListener("offline", lost);
      clearTimeout(retry);
      source?.close();
    },
  };
}

function decode(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
