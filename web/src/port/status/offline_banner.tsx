import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconWifiOff } from "@/shared/icons";
import { useConnection } from "./connection";
import styles from "./offline_banner.module.css";

/** A short gap needs no more than the pill. */
const patience = 30_000;

/** After half a minute without the server: what still works, and what is kept. */
export function OfflineBanner() {
  const { t } = useTranslation("port");
  const { offlineSince, waiting } = useConnection();
  const long = useElapsed(offlineSince, patience);
  if (!long) return null;
  return (
    <p className={`${styles.banner} tone-red`} role="alert" data-banner>
      <IconWifiOff size={48} aria-hidden />
      <span>
        {t("connection.banner")} {waiting > 0 && <b>{t("connection.kept", { count: waiting })}</b>}
      </span>
    </p>
  );
}

/** Whether that many ms have passed since the moment; draws again when they have. */
function useElapsed(since: number | null, ms: number) {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (since === null) return;
    const timer = setTimeout(() => redraw((n) => n + 1), Math.max(0, since + ms - Date.now()) + 50);
    return () => clearTimeout(timer);
  }, [since, ms]);
  return since !== null && Date.now() - since >= ms;
}
