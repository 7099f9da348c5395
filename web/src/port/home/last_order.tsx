import { useTranslation } from "react-i18next";
import type { PortState } from "@/api/types";
import { IconCircleCheck } from "@/shared/icons";
import styles from "./home_screen.module.css";

/** The receipt of the order finished just now. */
export function LastOrder({ last }: { last: NonNullable<PortState["last"]> }) {
  const { t } = useTranslation("port");
  return (
    <p className={`${styles.last} tone-green`}>
      <IconCircleCheck size={44} aria-hidden />
      {t("home.finished", { number: last.order_number })} · {t("pick.units", { count: last.units })}
    </p>
  );
}
