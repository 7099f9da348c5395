import { useCallback, useState } from "react";

interface Kept {
  key: string;
  count: number;
  /** The shelf of the step was scanned. */
  located: boolean;
}

const storageKey = "entrepot.counts";

/** At a grid a step at a shelf waits while a bin is open; elsewhere one step is at hand. */
const mostKept = 8;
const atGrid = "grid:";

/**
 * What was counted at a step and is not confirmed yet. It belongs to the step's key; a reload finds
 * it again, and so does who comes back from another step.
 */
export function useCount(key: string) {
  const [kept, setKept] = useState<Kept>(() => read(key));
  const present = kept.key === key ? kept : read(key);
  const change = useCallback(
    (part: Partial<Kept>) =>
      setKept((old) => {
        const next = { ...(old.key === key ? old : read(key)), ...part };
        keep(next);
        return next;
      }),
    [key],
  );
  const setCount = useCallback((count: number) => change({ count }), [change]);
  const setLocated = useCallback(() => change({ located: true }), [change]);
  return { count: present.count, located: present.located, setCount, setLocated };
}

function read(key: string): Kept {
  return readAll().find((kept) => kept.key === key) ?? { key, count: 0, located: false };
}

/** The last first. */
function readAll(): Kept[] {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return []; // what another version wrote is no count of any step
  }
}

function keep(next: Kept) {
  const both = next.key.startsWith(atGrid);
  const others = readAll().filter(({ key }) => both && key.startsWith(atGrid) && key !== next.key);
  localStorage.setItem(storageKey, JSON.stringify([next, ...others].slice(0, mostKept)));
}

/** When a task is over: what it asks for next time is counted anew. */
export function forgetCounts() {
  localStorage.removeItem(storageKey);
}
