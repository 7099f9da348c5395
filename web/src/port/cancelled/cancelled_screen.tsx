import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { CancelledNotice, PickState } from "@/api/types";
import { IconArrowRight, IconBan, IconCheck } from "@/shared/icons";
import { play } from "@/shared/sound/sounds";
import { isConfirmCode } from "../scan/codes";
import { useEnter } from "../scan/use_enter";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { useDecisiveTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Frame } from "../ui/frame";
import styles from "./cancelled_screen.module.css";

/** The order was cancelled while the worker has it: stop, and put back what was taken. */
export function CancelledScreen({ pick, notice }: { pick: PickState; notice: CancelledNotice }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const units = pick.lines.reduce((sum, line) => sum + line.picked_quantity, 0);
  const next = () => send(units > 0 ? "put_back" : "leave");
  const press = useDecisiveTap("confirm", next);
  useEnter(press);
  usePortScanner((code) => {
    if (isConfirmCode(code)) next();
    else tell({ tone: "error", text: t("scan.notNow"), code, expected: t("cancelled.expected") });
  });
  useEffect(() => play("alarm"), []);
  const Icon = units > 0 ? IconArrowRight : IconCheck;
  return (
    <Frame
      title={pick.order_number}
      subtitle={pick.shop_name}
      hint={t(units > 0 ? "cancelled.hint" : "cancelled.hintEmpty")}
      footer={
        <>
          <span />
          <PortButton look="solid" hue="green" size="huge" disabled={busy} onClick={press}>
            {t(busy ? "act.sending" : units > 0 ? "cancelled.putBack" : "cancelled.done")}
            <Icon size={44} aria-hidden />
          </PortButton>
        </>
      }
    >
      <section className={`${styles.notice} tone-red`} role="alert">
        <IconBan className={styles.icon} size={150} stroke={2.2} aria-hidden />
        <h2 className={styles.title}>{t("cancelled.title", { number: pick.order_number })}</h2>
        <p className={styles.act}>
          {units > 0 ? t("cancelled.text", { count: units }) : t("cancelled.textEmpty")}
        </p>
        <p className={styles.reason}>
          {t(notice.reason ? "cancelled.why" : "cancelled.by", {
            name: notice.requested_by,
            reason: notice.reason,
          })}
        </p>
      </section>
    </Frame>
  );
}
