import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GridAtPort, GridPickState } from "@/api/types";
import { IconDoorExit } from "@/shared/icons";
import { isConfirmCode } from "../scan/codes";
import { useEnter } from "../scan/use_enter";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { useDecisiveTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Frame } from "../ui/frame";
import { BinWait } from "./bin_wait";
import { ComingItems } from "./coming_items";
import styles from "./grid.module.css";
import { GridLeaveDialog } from "./grid_leave_dialog";
import { completeSlot, stillToDo, troubleOf } from "./grid_work";
import { PutWall } from "./put_wall";
import { TakeOut } from "./slot_dialog";
import { TroublePanel } from "./trouble";

interface WaitingScreenProps {
  pick: GridPickState;
  grid: GridAtPort;
}

/** Nothing to take at the moment: what the robots do, what comes, and what can leave meanwhile. */
export function WaitingScreen({ pick, grid }: WaitingScreenProps) {
  const { t } = useTranslation("port");
  const { send } = usePort();
  const [leaving, setLeaving] = useState(false);
  const complete = completeSlot(pick);
  const trouble = troubleOf(grid);
  const items = stillToDo(pick, grid);
  const hint = pick.slots.length > 0 ? t("grid.hintWait") : t("grid.hintNoOrder");
  const takeOut = () => {
    if (complete) send("finish_slot", { slot: complete.slot });
  };
  const press = useDecisiveTap("confirm", takeOut);
  useEnter(press);
  usePortScanner((code) => {
    if (complete && isConfirmCode(code)) return takeOut();
    const expected = complete && t("grid.takeOutHint", { slot: complete.slot });
    tell({ tone: "error", text: t("scan.notNow"), code, expected, detail: hint });
  });
  return (
    <Frame
      title={t("home.pick")}
      subtitle={t("pick.backlog", { count: pick.backlog })}
      onBack={() => setLeaving(true)}
      aside={pick.leaving && <Leaving />}
      hint={complete ? t("grid.takeOutHint", { slot: complete.slot }) : hint}
      footer={
        complete && (
          <>
            <span />
            <TakeOut slot={complete.slot} />
          </>
        )
      }
    >
      <div className={styles.waiting}>
        {trouble ? (
          <TroublePanel trouble={trouble} />
        ) : (
          <BinWait pick={pick} ahead={grid.ahead} open={grid.bin} />
        )}
        {items.length > 0 && <ComingItems items={items} one={pick.slots_count === 1} />}
      </div>
      <PutWall pick={pick} tall />
      {leaving && <GridLeaveDialog pick={pick} onClose={() => setLeaving(false)} />}
    </Frame>
  );
}

/** No new order is taken; the worker may think better of it. */
function Leaving() {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  return (
    <p className={`${styles.leaving} tone-amber`} role="status">
      <IconDoorExit size={34} aria-hidden />
      <span>{t("grid.leaving")}</span>
      <PortButton disabled={busy} onClick={() => send("stay")}>
        {t("grid.stay")}
      </PortButton>
    </p>
  );
}
