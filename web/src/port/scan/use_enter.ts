import { useEffect, useRef } from "react";

const pressable = "button, a, input, textarea, select, [role=button]";

/** Enter on the keyboard, unless something that has the focus takes it. */
export function useEnter(onEnter: () => void) {
  const current = useRef(onEnter);
  useEffect(() => {
    current.current = onEnter;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.defaultPrevented) return;
      if (document.querySelector("dialog[open]")) return;
      if ((event.target as Element | null)?.closest?.(pressable)) return;
      current.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
