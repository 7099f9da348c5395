import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { IconX } from "@/shared/icons";
import { useScanner } from "@/shared/scanner/scan_bus";
import { play } from "@/shared/sound/sounds";
import { PortButton } from "./button";
import styles from "./dialog.module.css";

interface DialogProps {
  title: string;
  onClose: () => void;
  /** Scans go on to the screen behind; otherwise they are held back while it is open. */
  passScans?: boolean;
  children: ReactNode;
}

/** A dialog of the browser itself: it holds the focus and closes on Escape. Mount it to open it. */
export function Dialog({ title, onClose, passScans, children }: DialogProps) {
  const { t } = useTranslation("port");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useScanner(() => {
    if (passScans) return false;
    play("attention");
    return true;
  });
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
