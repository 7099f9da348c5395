import { useTranslation } from "react-i18next";
import styles from "./page.module.css";

export function WaitingPage() {
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <p role="status">{t("state.loading")}</p>
    </main>
  );
}
