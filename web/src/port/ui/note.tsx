import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconNote } from "@/shared/icons";
import { Dialog } from "./dialog";
import styles from "./note.module.css";

interface NoteProps {
  text: string;
  /** Two lines at most; otherwise six. A tap shows all of it. */
  short?: boolean;
}

/** What the shop wrote for the picker. */
export function Note({ text, short }: NoteProps) {
  const { t } = useTranslation("port");
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`${styles.note} tone-amber`}
        aria-label={`${t("pick.note")}: ${text}`}
        onClick={() => setOpen(true)}
      >
        <IconNote size={32} aria-hidden />
        <span className={styles.text} data-short={short}>
          {text}
        </span>
      </button>
      {open && (
        <Dialog title={t("pick.note")} passScans onClose={() => setOpen(false)}>
          <p className={styles.full}>{text}</p>
        </Dialog>
      )}
    </>
  );
}
