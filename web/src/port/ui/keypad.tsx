import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconBackspace } from "@/shared/icons";
import { PortButton } from "./button";
import styles from "./keypad.module.css";

interface KeypadProps {
  onDigit: (digit: string) => void;
  onErase: () => void;
  /** The key at the lower right. */
  children: ReactNode;
}

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** Keys of 88 px and more for a gloved finger. */
export function Keypad({ onDigit, onErase, children }: KeypadProps) {
  const { t } = useTranslation("port");
  return (
    <div className={styles.pad}>
      {digits.map((digit) => (
        <PortButton key={digit} className={styles.key} onClick={() => onDigit(digit)}>
          {digit}
        </PortButton>
      ))}
      <PortButton className={styles.key} aria-label={t("keypad.erase")} onClick={onErase}>
        <IconBackspace size={40} aria-hidden />
      </PortButton>
      <PortButton className={styles.key} onClick={() => onDigit("0")}>
        0
      </PortButton>
      {children}
    </div>
  );
}
