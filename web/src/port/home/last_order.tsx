import { useTranslation } from "react-i18next";
import type { PortState } from "@/api/types";
import { IconAlertTriangle, IconArrowBackUp, IconCircleCheck } from "@/shared/icons";
import styles from "./home_screen.module.css";

/** The receipt of goods that were put back, and what becomes of their order. */
export function LastPutBack({ last }: { last: NonNullable<PortState["last_put_back"]> }) {
  const { t } = useTranslation("port");
  const { order_number: number, units, deviated, cancelled } = last;
  const done = cancelled ? (units > 0 ? "putBack.doneCancelled" : "putBack.cancelled") : null;
  return (
    <p className={`${styles.last} tone-${deviated && !cancelled ? "amber" : "green"}`}>
      {deviated && !cancelled ? (
        <IconAlertTriangle size={44} aria-hidden />
      ) : (
        <IconArrowBackUp size={44} aria-hidden />
      )}
      {t(done ?? (deviated ? "putBack.doneDeviated" : "putBack.done"), { number, count: units })}
    </p>
  );
}

/** The receipt of the order finished just now. */
export function LastOrder({ last }: { last: NonNullable<PortState["last_pick"]> }) {
  const { t } = useTranslation("port");
  const { order_number: number, units, deviated, label } = last;
  const words = label === "shipped" ? "home.shipped" : label === "later" ? "home.labelLater" : null;
  const Icon = deviated ? IconAlertTriangle : IconCircleCheck;
  return (
    <p className={`${styles.last} tone-${deviated ? "amber" : "green"}`}>
      <Icon size={44} aria-hidden />
      {t(words ?? (deviated ? "home.finishedShort" : "home.finished"), { number })} ·{" "}
      {t("pick.units", { count: units })}
    </p>
  );
}
