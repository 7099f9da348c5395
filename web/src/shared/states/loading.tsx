import { useTranslation } from "react-i18next";
import styles from "./states.module.css";

/** Stands in for a list that is being fetched. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.bars} role="status" aria-label={t("state.loading")}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all the same
        <div key={row} className={styles.bar} />
      ))}
    </div>
  );
}
