import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { IconDeviceTablet } from "@/shared/icons";
import { State, StateText } from "@/shared/states/state";
import button from "../ui/button.module.css";
import { LanguageButtons } from "./language_buttons";
import styles from "./sign_in.module.css";

/** This browser is no port's device yet; only an Admin can make it one. */
export function NotEnrolled() {
  const { t } = useTranslation("port");
  const actions = (
    <Link
      to="/login"
      search={{ next: "/port" }}
      className={`${button.button} ${button.solid} ${button.huge} tone-blue`}
    >
      {t("enrol.signIn")}
    </Link>
  );
  return (
    <main className={styles.page}>
      <title>{`${t("enrol.title")} · Entrepot`}</title>
      <header className={styles.header}>
        <span />
        <LanguageButtons />
      </header>
      <State icon={IconDeviceTablet} title={t("enrol.title")} actions={actions} heading="h1">
        <StateText>{t("enrol.text")}</StateText>
      </State>
    </main>
  );
}
