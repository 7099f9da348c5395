import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PortState } from "@/api/types";
import { useScanner } from "@/shared/scanner/scan_bus";
import { present, tell } from "../state/feedback";
import { stepOf } from "./step_of";
import { type Dropped, type Turn, Turns } from "./turns";
import { Acts, type TurnsAccess } from "./use_turn";

const longEnoughAgo = Number.NEGATIVE_INFINITY;

/**
 * The worker's acts on this tablet, one after another. `ready`: no act is being sent and `state`
 * is what the last one brought.
 */
export function useTurnTaking(state: PortState, ready: () => boolean) {
  const tellDropped = useTellDropped();
  // A new object each time, so that the screen is drawn again also when as many wait as before.
  const [waiting, setWaiting] = useState({ count: 0 });
  const around = useRef({ state, ready, tellDropped });
  around.current = { state, ready, tellDropped };
  const [acts] = useState(() => new Acts());
  const [turns] = useState(
    () =>
      new Turns({
        ready: () => around.current.ready(),
        step: () => stepOf(around.current.state),
        run: (turn) => judged(acts, turn),
        onDropped: (why, dropped) => around.current.tellDropped(why, dropped),
        onWaiting: (count) => setWaiting({ count }),
      }),
  );
  // Keeps listening while one screen goes and the next comes: a code may be half read by then.
  useScanner(() => false);
  const first = useRef(true);
  // Parents come after their children: their acts are those of the state that is drawn now.
  useEffect(() => {
    turns.show(stepOf(state), first.current ? longEnoughAgo : performance.now());
    first.current = false;
    turns.next();
  });
  const take = useCallback<TurnsAccess["take"]>(
    (turn) => turns.take({ ...turn, step: stepOf(around.current.state), at: performance.now() }),
    [turns],
  );
  const access = useMemo<TurnsAccess>(() => ({ acts, take }), [acts, take]);
  const drop = useCallback(() => turns.drop(), [turns]);
  return { access, drop, actsWaiting: waiting.count };
}

/** Does the act; whether it was right is what the worker was told. */
async function judged(acts: Acts, turn: Turn): Promise<boolean> {
  const before = present();
  await acts.run(turn);
  const after = present();
  return after === before || after?.tone !== "error";
}

function useTellDropped() {
  const { t } = useTranslation("port");
  return useCallback(
    (why: Dropped, dropped: Turn[]) => {
      if (why === "too_late") {
        tell(
          { tone: "info", text: t("turns.tooLate"), detail: t("turns.tooLateHint") },
          "attention",
        );
        return;
      }
      if (why === "too_many") {
        tell({ tone: "error", text: t("turns.tooMany"), detail: t("turns.tooManyHint") });
        return;
      }
      const lost = t("turns.lost", { count: dropped.length });
      const told = present();
      // What went wrong stands there already; this is what it means for those behind it.
      if (told?.tone === "error") tell({ ...told, lost });
      else tell({ tone: "error", text: lost });
    },
    [t],
  );
}
