import { useCallback, useState } from "react";

interface Kept {
  key: string;
  count: number;
  /** The shelf of the step was scanned. */
  located: boolean;
}

const storageKey = "entrepot.count";

/**
 * What was counted at a step and is not confirmed yet. It belongs to the step's key, and a reload
 * finds it again.
 */
export function useCount(key: string) {
  const [kept, setKept] = useState<Kept>(() => read(key));
  const present = kept.key === key ? kept : read(key);
  const change = useCallback(
    (part: Partial<Kept>) =>
      setKept((old) => {
        const next = { ...(old.key === key ? old : read(key)), ...part };
        localStorage.setItem(storageKey, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const setCount = useCallback((count: number) => change({ count }), [change]);
  const setLocated = useCallback(() => change({ located: true }), [change]);
  return { count: present.count, located: present.located, setCount, setLocated };
}

function read(key: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? "null") as Kept | null;
    if (kept?.key === key) return kept;
  } catch {
    // What another version wrote is no count of this step.
  }
  return { key, count: 0, located: false };
}
