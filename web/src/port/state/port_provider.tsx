import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PortState } from "@/api/types";
import { newCommandId } from "../outbox/command_store";
import type { Outcome } from "../outbox/outbox";
import { TurnsContext } from "../turns/use_turn";
import { useTurnTaking } from "../turns/use_turn_taking";
import { type Conflict, movedOnState, speaksForItself } from "./conflict";
import { clearFeedback, tell } from "./feedback";
import { PortContext, type PortWork } from "./port_context";
import { usePortState, useStateChanges } from "./port_state";
import { refusalKey } from "./refusals";
import { useOutbox } from "./use_outbox";
import { usePortNews } from "./use_port_news";

/**
 * The arguments with the state they were made for. Picking from bins goes without: its commands name
 * a step or a slot, and a bin that comes meanwhile changes nothing about what the worker did.
 */
function made(args: Record<string, unknown>, { task, version }: PortState) {
  return task === "grid_pick" ? args : { ...args, version };
}

/** Holds the port's state, sends the worker's commands, and hears what changes elsewhere. */
export function PortProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation("port");
  const state = usePortState();
  const { adopt, refetch } = useStateChanges();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [sending, setSending] = useState(false);
  /** As `sending`, known before the screen is drawn again. */
  const inFlight = useRef(false);
  /** The version that the last answer brought. */
  const answered = useRef(0);
  const seen = useRef(state);
  seen.current = state;

  const land = useCallback(() => {
    inFlight.current = false;
    setSending(false);
  }, []);
  const { outbox, status } = useOutbox((outcome: Outcome<PortState>) => {
    land();
    if (outcome.kind === "done") {
      answered.current = outcome.state.version;
      setSavedAt(Date.now());
      adopt(outcome.state);
      // A label or a bin is no command's doing: it may have come while this answer did.
      if (outcome.state.task === "ship" || outcome.state.grid) void refetch();
      return;
    }
    setSavedAt(null);
    const after = outcome.kind === "moved_on" ? movedOnState(outcome.error) : null;
    if (after && speaksForItself(after)) adopt(after);
    else if (after) setConflict({ command: outcome.command, before: seen.current, after });
    else {
      const { code, message } = outcome.error;
      tell({ tone: "error", text: t(refusalKey(code)), detail: message });
      void refetch();
    }
    drop();
  });
  const { access, drop, actsWaiting } = useTurnTaking(state, () => {
    const drawn = state.version >= answered.current;
    return !inFlight.current && status.waiting === 0 && conflict === null && drawn;
  });
  const wake = useCallback(() => void outbox.wake(), [outbox]);
  usePortNews(wake);

  const send = useCallback(
    (name: string, args: Record<string, unknown> = {}) => {
      if (inFlight.current) return;
      inFlight.current = true;
      setSending(true);
      clearFeedback();
      const command = { command_id: newCommandId(), name, arguments: made(args, seen.current) };
      outbox.add(command).catch((error: Error) => {
        land();
        tell({ tone: "error", text: t("scan.refused"), detail: error.message });
      });
    },
    [outbox, land, t],
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

  const busy = sending || status.waiting > 0;
  const work = useMemo<PortWork>(
    () => ({ state, status, busy, actsWaiting, savedAt, conflict, send, settle }),
    [state, status, busy, actsWaiting, savedAt, conflict, send, settle],
  );
  return (
    <PortContext value={work}>
      <TurnsContext value={access}>{children}</TurnsContext>
    </PortContext>
  );
}
