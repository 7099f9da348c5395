import { useEffect, useRef, useState } from "react";
import { answer, api } from "@/api/client";
import type { PortState } from "@/api/types";
import { openCommandStore, type StoredCommand } from "../outbox/command_store";
import { Outbox, type OutboxStatus, type Outcome } from "../outbox/outbox";
import { askState } from "./ready_count";

const store = openCommandStore();

function later(ms: number, call: () => void) {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}

const post = (body: StoredCommand) =>
  askState(() => answer(api.POST("/app/api/port/commands", { body })));

/** The outbox of this tablet; what an earlier visit left in it is sent at once. */
export function useOutbox(onOutcome: (outcome: Outcome<PortState>) => void) {
  const [status, setStatus] = useState<OutboxStatus>({ waiting: 0, failingSince: null });
  const handler = useRef(onOutcome);
  useEffect(() => {
    handler.current = onOutcome;
  });
  const [outbox] = useState(
    () =>
      new Outbox<PortState>({
        store,
        send: post,
        onOutcome: (outcome) => handler.current(outcome),
        onStatus: setStatus,
        later,
        now: Date.now,
      }),
  );
  useEffect(() => {
    void outbox.wake();
    return () => outbox.pause();
  }, [outbox]);
  return { outbox, status };
}
