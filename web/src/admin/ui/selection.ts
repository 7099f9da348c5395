import { useState } from "react";

type Key = string | number;

/** Which rows of a list are chosen, by their key. */
export interface Selection {
  chosen: ReadonlySet<Key>;
  change: (keys: Key[], chosen: boolean) => void;
  clear: () => void;
}

export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<Key>>(new Set());
  return {
    chosen,
    change: (keys, on) => setChosen((before) => withChange(before, keys, on)),
    clear: () => setChosen(new Set()),
  };
}

export function withChange(before: ReadonlySet<Key>, keys: Key[], on: boolean): Set<Key> {
  const after = new Set(before);
  for (const key of keys) on ? after.add(key) : after.delete(key);
  return after;
}

/** How much of what is shown is chosen. */
export function shareChosen(chosen: ReadonlySet<Key>, shown: Key[]): "none" | "some" | "all" {
  const count = shown.filter((key) => chosen.has(key)).length;
  if (count === 0) return "none";
  return count === shown.length ? "all" : "some";
}
