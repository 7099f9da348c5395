import { useTranslation } from "react-i18next";
import type { PickState } from "@/api/types";
import { IconArrowRight, IconTag, IconTruck } from "@/shared/icons";
import { isConfirmCode, sameCode } from "../scan/codes";
import { useEnter } from "../scan/use_enter";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { useDecisiveTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Frame } from "../ui/frame";
import { Note } from "../ui/note";
import { Pill } from "../ui/pill";
import { LineCard } from "./line_card";
import styles from "./pick.module.css";

/** The order before the walk: what it is and what will be picked. */
export function PreviewScreen({ pick }: { pick: PickState }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const begin = () => send("begin");
  const press = useDecisiveTap("confirm", begin);
  useEnter(press);
  usePortScanner((code) => {
    if (isConfirmCode(code) || sameCode(code, pick.order_number)) begin();
    else {
      const expected = t("pick.beginFirst");
      tell({ tone: "error", text: t("scan.notNow"), code, expected });
    }
  });
  const units = pick.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <Frame
      title={pick.order_number}
      subtitle={pick.shop_name}
      onBack={busy ? undefined : () => send("leave")}
      right={<Backlog count={pick.backlog} />}
      hint={t("pick.previewHint", { count: pick.steps.length })}
      footer={
        <>
          <Facts pick={pick} />
          <PortButton look="solid" hue="green" size="huge" disabled={busy} onClick={press}>
            {busy ? t("act.sending") : t("pick.begin")}
            <IconArrowRight size={44} aria-hidden />
          </PortButton>
        </>
      }
    >
      {pick.notes && (
        <div className={styles.noteRow}>
          <Note text={pick.notes} />
        </div>
      )}
      <h2 className={styles.heading}>{t("pick.units", { count: units })}</h2>
      <ul className={styles.cards}>
        {pick.lines.map((line) => (
          <LineCard key={line.fulfillment_line_item_id} line={line} />
        ))}
      </ul>
    </Frame>
  );
}

function Backlog({ count }: { count: number }) {
  const { t } = useTranslation("port");
  return <span className={styles.backlog}>{t("pick.backlog", { count })}</span>;
}

function Facts({ pick }: { pick: PickState }) {
  return (
    <div className={styles.facts}>
      {pick.shipping_method && (
        <Pill hue="gray" icon={IconTruck}>
          {pick.shipping_method}
        </Pill>
      )}
      {pick.tags.map((tag) => (
        <Pill key={tag} hue="gray" icon={IconTag}>
          {tag}
        </Pill>
      ))}
    </div>
  );
}
