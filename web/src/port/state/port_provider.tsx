import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PortState } from "@/api/types";
import { newCommandId } from "../outbox/command_store";
import type { Outcome } from "../outbox/outbox";
import { type Conflict, movedOnState } from "./conflict";
import { clearFeedback, tell } from "./feedback";
import { PortContext, type PortWork } from "./port_context";
import { usePortState, useStateChanges } from "./port_state";
import { useOutbox } from "./use_outbox";
import { usePortNews } from "./use_port_news";

/** Holds the port's state, sends the worker's commands, and hears what changes elsewhere. */
export function PortProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation("port");
  const state = usePortState();
  const { adopt, refetch } = useStateChanges();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const seen = useRef(state);
  seen.current = state;

  const { outbox, status } = useOutbox((outcome: Outcome<PortState>) => {
    if (outcome.kind === "done") {
      setSavedAt(Date.now());
      adopt(outcome.state);
      return;
    }
    setSavedAt(null);
    const after = outcome.kind === "moved_on" ? movedOnState(outcome.error) : null;
    if (after) setConflict({ command: outcome.command, before: seen.current, after });
    else {
      tell({ tone: "error", text: t("scan.refused"), detail: outcome.error.message });
      void refetch();
    }
  });
  const wake = useCallback(() => void outbox.wake(), [outbox]);
  usePortNews(wake);

  const send = useCallback(
    (name: string, args: Record<string, unknown> = {}) => {
      clearFeedback();
      const { version } = seen.current;
      void outbox.add({ command_id: newCommandId(), name, arguments: { ...args, version } });
    },
    [outbox],
  );
  const settle = useCallback(
    (repeat: boolean) => {
      setConflict(null);
      if (!conflict) return;
      adopt(conflict.after);
      seen.current = conflict.after;
      if (repeat) send(conflict.command.name, conflict.command.arguments);
    },
    [conflict, adopt, send],
  );

  const work = useMemo<PortWork>(
    () => ({ state, status, busy: status.waiting > 0, savedAt, conflict, send, settle }),
    [state, status, savedAt, conflict, send, settle],
  );
  return <PortContext value={work}>{children}</PortContext>;
}
