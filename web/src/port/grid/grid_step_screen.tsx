import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GridAtPort, GridPickState } from "@/api/types";
import { IconAlertTriangle, IconCheck } from "@/shared/icons";
import { IssueDialog } from "../pick/issue_dialog";
import pickStyles from "../pick/pick.module.css";
import { ProductCard } from "../pick/product_card";
import { useEnter } from "../scan/use_enter";
import { usePort } from "../state/port_context";
import { useCount } from "../state/use_count";
import { useDecisiveTap, useTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Counter } from "../ui/counter";
import { Frame } from "../ui/frame";
import { Note } from "../ui/note";
import { BinPlace } from "./bin_place";
import styles from "./grid.module.css";
import { GridLeaveDialog } from "./grid_leave_dialog";
import { completeSlot, type Present } from "./grid_work";
import { PutWall } from "./put_wall";
import { ShelfPlace } from "./shelf_place";
import { TakeOut } from "./slot_dialog";
import { TroubleMark } from "./trouble";
import { useGridScans } from "./use_grid_scans";

interface GridStepScreenProps {
  pick: GridPickState;
  grid: GridAtPort;
  present: Present;
}

function hintOf(complete: boolean, located: boolean, present: Present) {
  if (complete) return "pick.hintConfirm";
  if (present.step.bin_number > 0 || located) return "pick.hintProduct";
  return "pick.hintShelf";
}

/** One act at the open bin, or at a shelf: take the units, or put them back, and confirm. */
export function GridStepScreen({ pick, grid, present }: GridStepScreenProps) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const [dialog, setDialog] = useState<"issue" | "leave" | null>(null);
  const { slot, step, line } = present;
  const counting = useCount(`grid:${slot.order.fulfillment_id}:${step.step_id}`);
  const { count, located, setCount } = counting;
  const complete = count === step.quantity;
  const confirm = () => {
    if (complete) send("confirm_step", { step_id: step.step_id, quantity: count });
  };
  const pressConfirm = useDecisiveTap("confirm", confirm);
  const change = useTap<(old: number) => number>("count", (by) => setCount(by(count)));
  useEnter(pressConfirm);
  useGridScans(pick, present, counting, confirm);
  const toTakeOut = pick.slots_count > 1 ? completeSlot(pick) : undefined;
  return (
    <Frame
      title={slot.order.order_number}
      subtitle={slot.order.shop_name}
      onBack={() => setDialog("leave")}
      aside={
        <>
          <TroubleMark grid={grid} />
          {slot.order.notes && <Note text={slot.order.notes} short />}
        </>
      }
      hint={t(hintOf(complete, located || count > 0, present))}
      footer={
        <>
          <Issue shown={step.act === "pick"} busy={busy} onPress={() => setDialog("issue")} />
          {toTakeOut && <TakeOut slot={toTakeOut.slot} />}
          <PortButton
            look="solid"
            hue="green"
            size="huge"
            className={pickStyles.confirm}
            disabled={!complete || busy}
            onClick={pressConfirm}
          >
            <IconCheck size={44} aria-hidden />
            {t(busy ? "act.sending" : "act.confirm")}
          </PortButton>
        </>
      }
    >
      <div className={styles.step} data-dense={pick.slots_count > 1}>
        <ProductCard line={line} />
        {grid.bin && step.bin_number > 0 ? (
          <BinPlace present={present} bin={grid.bin} located={located} />
        ) : (
          <ShelfPlace step={step} located={located} />
        )}
        <section className={styles.count} aria-label={t("pick.quantity")}>
          <h2 className={styles.countTitle}>
            {t(step.act === "pick" ? "pick.take" : "grid.putBack")}
          </h2>
          <Counter count={count} target={step.quantity} max={step.quantity} onChange={change} />
          {pick.slots_count > 1 && <Slot present={present} />}
        </section>
      </div>
      {pick.slots_count > 1 && <PutWall pick={pick} into={slot.slot} />}
      {dialog === "issue" && (
        <IssueDialog
          act="report_step"
          step={step}
          line={line}
          counted={count}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "leave" && <GridLeaveDialog pick={pick} onClose={() => setDialog(null)} />}
    </Frame>
  );
}

/** An issue is told of goods that are taken; those that go back were seen when they were picked. */
function Issue({ shown, busy, onPress }: { shown: boolean; busy: boolean; onPress: () => void }) {
  const { t } = useTranslation("port");
  if (!shown) return <span />;
  return (
    <PortButton look="outline" hue="red" size="huge" disabled={busy} onClick={onPress}>
      <IconAlertTriangle size={40} aria-hidden />
      {t("issue.report")}
    </PortButton>
  );
}

/** Which slot the goods go into, or come from. */
function Slot({ present: { slot, step } }: { present: Present }) {
  const { t } = useTranslation("port");
  const back = step.act === "put_back";
  return (
    <p className={`${styles.slot} tone-${back ? "amber" : "blue"}`}>
      {t(back ? "grid.outOfSlot" : "grid.intoSlot")}
      <b className={styles.slotNumber}>{slot.slot}</b>
    </p>
  );
}
