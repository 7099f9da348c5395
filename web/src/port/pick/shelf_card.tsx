import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { PickState, PickStep } from "@/api/types";
import { IconCheck } from "@/shared/icons";
import { LotLabel } from "../ui/lot_label";
import { Pill } from "../ui/pill";
import styles from "./pick.module.css";

const lettersOf = (name: string) => ({ "--letters": name.length }) as CSSProperties;

interface ShelfCardProps {
  pick: PickState;
  step: PickStep;
  located: boolean;
}

/** Where to go, in letters that can be read while walking, and where the way leads after. */
export function ShelfCard({ pick, step, located }: ShelfCardProps) {
  const { t } = useTranslation("port");
  const coming = pick.steps.filter((other) => !other.done && other.step_id !== step.step_id);
  const number = pick.steps.length - coming.length;
  return (
    <section className={styles.shelf} aria-label={t("pick.shelf")}>
      <p className={styles.soft}>{t("pick.step", { number, count: pick.steps.length })}</p>
      <p className={styles.heading}>{t("pick.goTo")}</p>
      <p className={styles.location} style={lettersOf(step.location_name)}>
        {step.location_name}
      </p>
      <LotLabel lot={step.lot} expires_on={step.expires_on} large />
      <div className={styles.arrived} data-shown={located}>
        <Pill hue="green" icon={IconCheck}>
          {t("scan.rightShelf")}
        </Pill>
      </div>
      <p className={styles.next}>
        {coming[0] ? t("pick.next", { shelf: coming[0].location_name }) : t("pick.lastStep")}
      </p>
    </section>
  );
}
