import { useEffect, useRef } from "react";
import { listenScanner, type Scan } from "./listen_scanner";

/** Returns false when the scan is not for this handler; the one opened before it is asked then. */
export type ScanHandler = (scan: Scan) => boolean | undefined;

const handlers: ScanHandler[] = [];
let stop: (() => void) | null = null;

function deliver(scan: Scan) {
  for (const handler of handlers.toReversed()) {
    if (handler(scan) !== false) return;
  }
}

function register(handler: ScanHandler) {
  handlers.push(handler);
  stop ??= listenScanner(deliver);
  return () => {
    handlers.splice(handlers.indexOf(handler), 1);
    if (handlers.length > 0) return;
    stop?.();
    stop = null;
  };
}

/** Receives scans while mounted; what was opened last (a dialog) comes first. */
export function useScanner(handler: ScanHandler) {
  const current = useRef(handler);
  useEffect(() => {
    current.current = handler;
  });
  useEffect(() => register((scan) => current.current(scan)), []);
}
