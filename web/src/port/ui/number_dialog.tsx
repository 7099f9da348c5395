import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconCheck } from "@/shared/icons";
import { PortButton } from "./button";
import { Dialog } from "./dialog";
import { Keypad } from "./keypad";
import styles from "./number_dialog.module.css";
import { useDigitKeys } from "./use_digit_keys";

interface NumberDialogProps {
  title: string;
  /** The largest number that may be given. */
  max: number;
  onDone: (value: number) => void;
  onClose: () => void;
}

/** Asks for a whole number by the keys on the screen or the keyboard. */
export function NumberDialog({ title, max, onDone, onClose }: NumberDialogProps) {
  const { t } = useTranslation("port");
  const [text, setText] = useState("");
  const value = Number(text || "0");
  const add = (digit: string) =>
    setText((old) => (Number(old + digit) <= max ? String(Number(old + digit)) : old));
  const erase = () => setText((old) => old.slice(0, -1));
  const done = () => {
    onDone(value);
    onClose();
  };
  // A product scanned by mistake is longer than any number that may be typed.
  const typed = (code: string) => (code.length > String(max).length ? setText("") : done());
  useDigitKeys({ onDigit: add, onErase: erase, onEnter: typed });
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={styles.value} aria-live="polite">
        {value}
      </p>
      <Keypad onDigit={add} onErase={erase}>
        <PortButton look="solid" hue="green" aria-label={t("keypad.done")} onClick={done}>
          <IconCheck size={44} aria-hidden />
        </PortButton>
      </Keypad>
    </Dialog>
  );
}
