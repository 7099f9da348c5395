import { useTranslation } from "react-i18next";
import { IconAlertTriangle, IconArrowRight, IconRefresh } from "@/shared/icons";
import { type Conflict, stillPossible } from "../state/conflict";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Frame } from "../ui/frame";
import styles from "./conflict_screen.module.css";
import { useActWords, useStateWords } from "./words";

/** The work went on elsewhere: what the worker did, what the server has, and the choice. */
export function ConflictScreen({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation("port");
  const { settle } = usePort();
  const stateWords = useStateWords();
  const actWords = useActWords();
  const again = stillPossible(conflict);
  return (
    <Frame
      title={t("conflict.title")}
      hint={t("conflict.hint")}
      footer={
        <>
          {again ? (
            <PortButton look="outline" hue="amber" size="huge" onClick={() => settle(true)}>
              <IconRefresh size={40} aria-hidden />
              {t("conflict.again")}
            </PortButton>
          ) : (
            <span />
          )}
          <PortButton look="solid" hue="green" size="huge" onClick={() => settle(false)}>
            {t("conflict.goOn")}
            <IconArrowRight size={44} aria-hidden />
          </PortButton>
        </>
      }
    >
      <p className={`${styles.banner} tone-amber`} role="alert">
        <IconAlertTriangle size={48} aria-hidden />
        {t("conflict.text")}
      </p>
      <div className={styles.sides}>
        <section className={styles.side}>
          <h2 className={styles.heading}>{t("conflict.yours")}</h2>
          <p>{stateWords(conflict.before)}</p>
          <p className={styles.act}>{actWords(conflict.command, conflict.before)}</p>
        </section>
        <section className={styles.side}>
          <h2 className={styles.heading}>{t("conflict.now")}</h2>
          <p className={styles.act}>{stateWords(conflict.after)}</p>
          {conflict.after.user.name && (
            <p>{t("conflict.by", { name: conflict.after.user.name })}</p>
          )}
        </section>
      </div>
    </Frame>
  );
}
