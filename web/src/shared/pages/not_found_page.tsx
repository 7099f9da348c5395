import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { IconZoomQuestion } from "@/shared/icons";
import { State, StateText } from "@/shared/states/state";
import styles from "./page.module.css";

export function NotFoundPage() {
  return (
    <main className={styles.page}>
      <NotFound />
    </main>
  );
}

/** The message alone, for use within a frame that stays. */
export function NotFound() {
  const { t } = useTranslation();
  const home = (
    <Link to="/" className={styles.link}>
      {t("action.toStart")}
    </Link>
  );
  return (
    <State icon={IconZoomQuestion} title={t("page.notFound")} actions={home} heading="h1">
      <title>{`${t("page.notFound")} · Entrepot`}</title>
      <StateText>{t("page.notFoundHint", { path: window.location.pathname })}</StateText>
    </State>
  );
}
