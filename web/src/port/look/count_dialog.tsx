import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconCheck, IconDeviceFloppy } from "@/shared/icons";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Counter } from "../ui/counter";
import { Dialog } from "../ui/dialog";
import type { Lies } from "./bin_contents";
import styles from "./look.module.css";

const reasons = ["count", "damaged"] as const;
const mostUnits = 1_000_000;

/** How many there really are, and why the books said otherwise. */
export function CountDialog({ lies, onClose }: { lies: Lies; onClose: () => void }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const { location_id, position, content } = lies;
  const { product_id, lot, quantity: expected } = content;
  const [counted, setCounted] = useState(expected);
  const [reason, setReason] = useState<(typeof reasons)[number]>("count");
  const fits = reason === "count" || counted < expected;
  const correct = () => {
    send("correct_count", { location_id, product_id, lot, expected, counted, reason });
    onClose();
  };
  return (
    <Dialog title={`${t("look.countTitle", { position })}: ${content.name}`} onClose={onClose}>
      <div className={styles.count}>
        <fieldset className={styles.reasons}>
          <legend className={styles.title}>{t("look.why")}</legend>
          {reasons.map((name) => (
            <PortButton
              key={name}
              size="large"
              look={reason === name ? "solid" : "plain"}
              hue="amber"
              aria-pressed={reason === name}
              onClick={() => setReason(name)}
            >
              {reason === name && <IconCheck size={34} aria-hidden />}
              {t(`look.reason.${name}`)}
            </PortButton>
          ))}
          <p className={styles.soft}>{t(`look.reasonText.${reason}`)}</p>
        </fieldset>
        <section>
          <h3 className={styles.title}>{t("look.good", { count: expected })}</h3>
          <Counter count={counted} max={mostUnits} onChange={setCounted} />
        </section>
      </div>
      <div className={styles.foot}>
        <PortButton look="solid" hue="green" size="huge" disabled={!fits || busy} onClick={correct}>
          <IconDeviceFloppy size={40} aria-hidden />
          {t("look.save", { count: counted })}
        </PortButton>
      </div>
    </Dialog>
  );
}
