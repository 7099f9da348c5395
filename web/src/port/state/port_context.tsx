import { createContext, useContext } from "react";
import type { PortState } from "@/api/types";
import type { OutboxStatus } from "../outbox/outbox";
import type { Conflict } from "./conflict";

export interface PortWork {
  state: PortState;
  status: OutboxStatus;
  /** A command waits for its answer: other acts wait for their turn. */
  busy: boolean;
  /** Scans and taps that wait for their turn. */
  actsWaiting: number;
  /** Time in ms of the last answer to a command. */
  savedAt: number | null;
  conflict: Conflict | null;
  /**
   * Keeps the command and sends it. Commands carry the state's version, but those of
   * picking from bins, which name what they are about. While one is
   * being sent another would meet a state nobody has seen: it is not taken.
   */
  send: (name: string, args?: Record<string, unknown>) => void;
  /** Ends a conflict on the server's state; with `repeat` the refused act is done again on it. */
  settle: (repeat: boolean) => void;
}

export const PortContext = createContext<PortWork | null>(null);

/** Only below PortProvider. */
export function usePort(): PortWork {
  const work = useContext(PortContext);
  if (!work) throw new Error("usePort outside PortProvider");
  return work;
}
