import { useEffect, useRef } from "react";
import { useScanner } from "@/shared/scanner/scan_bus";

interface DigitKeys {
  onDigit: (digit: string) => void;
  onErase: () => void;
  /** Enter after digits, by keyboard; the scanner sends the same, so the whole code is given. */
  onEnter: (code: string) => void;
}

/**
 * Digits typed on a keyboard, while a pad of keys is on the screen. A typed number ends in Enter as
 * a scan does, so the scanner reports it; its digits have been taken one by one before.
 */
export function useDigitKeys(keys: DigitKeys) {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (/^[0-9]$/.test(event.key)) current.current.onDigit(event.key);
      if (event.key === "Backspace") current.current.onErase();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  useScanner(({ code }) => {
    current.current.onEnter(code);
    return true;
  });
}
