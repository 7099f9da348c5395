import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Failed } from "@/shared/states/failed";
import styles from "./page.module.css";

/** Shown in place of a page that could not be loaded or drawn. */
export function ErrorPage({ error }: { error: unknown }) {
  return (
    <main className={styles.page}>
      <ErrorMessage error={error} />
    </main>
  );
}

/** The message alone, for use within a frame that stays. */
export function ErrorMessage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  const retry = (
    <button type="button" className={styles.link} onClick={() => router.invalidate()}>
      {t("action.retry")}
    </button>
  );
  return (
    <>
      <title>{`${t("state.failed")} · Entrepot`}</title>
      <Failed error={error} actions={retry} heading="h1" />
    </>
  );
}
