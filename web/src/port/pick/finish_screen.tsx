import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PickState } from "@/api/types";
import { IconAlertTriangle, IconCircleCheck } from "@/shared/icons";
import { isConfirmCode } from "../scan/codes";
import { useEnter } from "../scan/use_enter";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { useDecisiveTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Frame } from "../ui/frame";
import { Note } from "../ui/note";
import { Pill } from "../ui/pill";
import { LeaveDialog } from "./leave_dialog";
import { LineCard } from "./line_card";
import styles from "./pick.module.css";

/** All steps are walked: what lies in the tote, and what is short. */
export function FinishScreen({ pick }: { pick: PickState }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const [leaving, setLeaving] = useState(false);
  const finish = () => send("finish");
  const press = useDecisiveTap("confirm", finish);
  useEnter(press);
  usePortScanner((code) => {
    if (isConfirmCode(code)) finish();
    else tell({ tone: "error", text: t("scan.notNow"), code, expected: t("pick.finishFirst") });
  });
  const short = pick.lines.some((line) => line.picked_quantity < line.quantity);
  return (
    <Frame
      title={pick.order_number}
      subtitle={pick.shop_name}
      onBack={() => setLeaving(true)}
      aside={pick.notes && <Note text={pick.notes} short />}
      hint={t("pick.finishHint")}
      footer={
        <>
          <div className={styles.facts}>
            <Pill
              hue={short ? "amber" : "green"}
              icon={short ? IconAlertTriangle : IconCircleCheck}
            >
              {t(short ? "pick.short" : "pick.allThere")}
            </Pill>
          </div>
          <PortButton
            look="solid"
            hue="green"
            size="huge"
            className={styles.confirm}
            disabled={busy}
            onClick={press}
          >
            <IconCircleCheck size={44} aria-hidden />
            {t(busy ? "act.sending" : "pick.finish")}
          </PortButton>
        </>
      }
    >
      <h2 className={styles.heading}>{t("pick.contents")}</h2>
      <ul className={styles.cards}>
        {pick.lines.map((line) => (
          <LineCard key={line.fulfillment_line_item_id} line={line} result />
        ))}
      </ul>
      {leaving && <LeaveDialog pick={pick} onClose={() => setLeaving(false)} />}
    </Frame>
  );
}
