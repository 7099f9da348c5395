import { useTranslation } from "react-i18next";
import type { LabelState, ShipState } from "@/api/types";
import { IconAlertTriangle, IconCircleCheck, IconClock, IconPrinter } from "@/shared/icons";
import { Pill } from "../ui/pill";
import type { LabelOutcome } from "./label_screen";
import styles from "./ship.module.css";

interface LabelNewsProps {
  ship: ShipState;
  label: LabelState;
  outcome: LabelOutcome;
}

export function LabelNews({ ship, label, outcome }: LabelNewsProps) {
  const { t } = useTranslation("port");
  const channel = ship.channel_name;
  if (outcome === "waiting") {
    return (
      <section className={styles.news} role="status">
        <IconClock size={72} aria-hidden />
        <h2 className={styles.big}>{t("ship.waiting", { channel })}</h2>
        <p>{t("ship.waitingHint")}</p>
      </section>
    );
  }
  if (outcome === "error") {
    return (
      <section className={`${styles.news} tone-red`} role="alert">
        <IconAlertTriangle size={72} aria-hidden />
        <h2 className={styles.big}>{t(`ship.${errorOf(label)}`, { channel })}</h2>
        <p className={styles.words}>{label.error}</p>
      </section>
    );
  }
  return (
    <section className={`${styles.news} tone-green`} role="status">
      <IconCircleCheck size={72} aria-hidden />
      <h2 className={styles.big}>{t("ship.labelThere")}</h2>
      {label.tracking_number && (
        <p className={styles.words}>
          {[label.carrier, label.tracking_number].filter(Boolean).join(" · ")}
        </p>
      )}
      <PrintNews ship={ship} label={label} />
    </section>
  );
}

function errorOf({ status }: LabelState) {
  return status === "refused" ? "refused" : "unreachable";
}

function PrintNews({ ship, label }: { ship: ShipState; label: LabelState }) {
  const { t } = useTranslation("port");
  const { printer } = ship;
  if (label.print_state === "waiting") {
    return (
      <Pill hue="gray" icon={IconPrinter} live>
        {t("ship.printing", { printer })}
      </Pill>
    );
  }
  if (label.print_state === "printed") {
    return (
      <Pill hue="green" icon={IconPrinter} live>
        {t("ship.printed", { printer })}
      </Pill>
    );
  }
  if (label.print_state !== "failed") return null;
  return (
    <>
      <Pill hue="red" icon={IconAlertTriangle} live>
        {t("ship.notPrinted")}
      </Pill>
      <p className={styles.words}>{label.print_error}</p>
    </>
  );
}
