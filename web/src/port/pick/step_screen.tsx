import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PickLine, PickState, PickStep } from "@/api/types";
import { IconAlertTriangle, IconCheck } from "@/shared/icons";
import { useEnter } from "../scan/use_enter";
import { usePort } from "../state/port_context";
import { useCount } from "../state/use_count";
import { useDecisiveTap, useTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Counter } from "../ui/counter";
import { Frame } from "../ui/frame";
import { Note } from "../ui/note";
import { IssueDialog } from "./issue_dialog";
import { LeaveDialog } from "./leave_dialog";
import styles from "./pick.module.css";
import { ProductCard } from "./product_card";
import { ShelfCard } from "./shelf_card";
import { useStepScans } from "./use_step_scans";

interface StepScreenProps {
  pick: PickState;
  step: PickStep;
  line: PickLine;
}

/** One walk to one shelf: find it, take the units, confirm. */
export function StepScreen({ pick, step, line }: StepScreenProps) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const [dialog, setDialog] = useState<"issue" | "leave" | null>(null);
  const counting = useCount(`pick:${pick.fulfillment_id}:${step.step_id}`);
  const { count, located, setCount } = counting;
  const complete = count === step.quantity;
  // Who scans the right product stands at the right shelf.
  const arrived = located || count > 0;
  const confirm = () => {
    if (complete) send("confirm_pick", { step_id: step.step_id, quantity: count });
  };
  const pressConfirm = useDecisiveTap("confirm", confirm);
  const change = useTap<(old: number) => number>("count", (by) => setCount(by(count)));
  useEnter(pressConfirm);
  useStepScans({ pick, step, line, count }, counting, confirm);
  return (
    <Frame
      title={pick.order_number}
      subtitle={pick.shop_name}
      onBack={() => setDialog("leave")}
      aside={pick.notes && <Note text={pick.notes} short />}
      hint={t(complete ? "pick.hintConfirm" : arrived ? "pick.hintProduct" : "pick.hintShelf")}
      footer={
        <>
          <PortButton
            look="outline"
            hue="red"
            size="huge"
            disabled={busy}
            onClick={() => setDialog("issue")}
          >
            <IconAlertTriangle size={40} aria-hidden />
            {t("issue.report")}
          </PortButton>
          <PortButton
            look="solid"
            hue="green"
            size="huge"
            className={styles.confirm}
            disabled={!complete || busy}
            onClick={pressConfirm}
          >
            <IconCheck size={44} aria-hidden />
            {t(busy ? "act.sending" : "act.confirm")}
          </PortButton>
        </>
      }
    >
      <div className={styles.step}>
        <ProductCard line={line} />
        <ShelfCard pick={pick} step={step} located={located} />
        <section className={styles.count} aria-label={t("pick.quantity")}>
          <h2 className={styles.heading}>{t("pick.take")}</h2>
          <Counter count={count} target={step.quantity} max={step.quantity} onChange={change} />
        </section>
      </div>
      {dialog === "issue" && (
        <IssueDialog step={step} line={line} counted={count} onClose={() => setDialog(null)} />
      )}
      {dialog === "leave" && <LeaveDialog pick={pick} onClose={() => setDialog(null)} />}
    </Frame>
  );
}
