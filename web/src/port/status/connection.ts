import { useEffect, useState } from "react";
import { useLiveState } from "@/shared/live/live";
import { usePort } from "../state/port_context";

export interface Connection {
  /** Commands not answered yet. */
  waiting: number;
  /** Time in ms, null while the server can be reached. */
  offlineSince: number | null;
  /** The last command was answered less than two seconds ago. */
  justSaved: boolean;
}

/** What the worker must know about the way to the server. */
export function useConnection(): Connection {
  const live = useLiveState();
  const port = usePort();
  const [justSaved, setJustSaved] = useState(false);
  useEffect(() => {
    if (!port.savedAt) return;
    setJustSaved(true);
    const timer = setTimeout(() => setJustSaved(false), 2000);
    return () => clearTimeout(timer);
  }, [port.savedAt]);
  return {
    waiting: port.status.waiting,
    offlineSince: port.status.failingSince ?? live.offlineSince,
    justSaved,
  };
}
