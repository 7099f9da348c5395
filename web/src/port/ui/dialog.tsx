import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { IconX } from "@/shared/icons";
import { PortButton } from "./button";
import styles from "./dialog.module.css";

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog of the browser itself: it holds the focus and closes on Escape. Mount it to open it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { t } = useTranslation("port");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <PortButton square aria-label={t("frame.close")} onClick={() => dialog.current?.close()}>
          <IconX size={34} aria-hidden />
        </PortButton>
      </div>
      {children}
    </dialog>
  );
}
