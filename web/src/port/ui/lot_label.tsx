import { useTranslation } from "react-i18next";
import { isExpired, useExpiry } from "@/shared/expiry";
import { IconAlertTriangle } from "@/shared/icons";
import styles from "./lot_label.module.css";

interface LotLabelProps {
  lot: string;
  expires_on: string;
  /** To be read while walking. */
  large?: boolean;
}

/** The lot of goods and the day they expire; nothing for goods without a lot. */
export function LotLabel({ lot, expires_on, large }: LotLabelProps) {
  const { t } = useTranslation("port");
  if (!lot) return null;
  return (
    <span className={styles.lot} data-large={large}>
      {lot !== expires_on && <b>{t("lot.name", { lot })}</b>}
      {expires_on && <Expiry day={expires_on} />}
    </span>
  );
}

function Expiry({ day }: { day: string }) {
  const { t } = useTranslation("port");
  const date = useExpiry()(day);
  if (!isExpired(day)) return <span>{t("lot.expires", { date })}</span>;
  return (
    <span className={`${styles.expired} tone-red`}>
      <IconAlertTriangle size="1em" aria-hidden />
      {t("lot.expired", { date })}
    </span>
  );
}
