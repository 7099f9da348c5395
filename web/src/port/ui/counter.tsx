import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconMinus, IconPlus } from "@/shared/icons";
import { PortButton } from "./button";
import styles from "./counter.module.css";
import { NumberDialog } from "./number_dialog";

interface CounterProps {
  count: number;
  /** The number to reach; without it any number up to `max` is right. */
  target?: number;
  max: number;
  min?: number;
  /** Gets what makes the new count of the old one: taps may wait for their turn. */
  onChange: (change: (count: number) => number) => void;
  disabled?: boolean;
}

/** Counts units: − and + for a few, a tap on the number to type many. */
export function Counter({ count, target, max, min = 0, onChange, disabled }: CounterProps) {
  const { t } = useTranslation("port");
  const [typing, setTyping] = useState(false);
  return (
    <div className={styles.counter}>
      <button
        type="button"
        className={styles.number}
        disabled={disabled}
        aria-label={
          target === undefined
            ? t("counter.typeFree", { count })
            : t("counter.type", { count, target })
        }
        onClick={() => setTyping(true)}
      >
        {count}
        {target !== undefined && <span className={styles.of}>/{target}</span>}
      </button>
      {target !== undefined && <Bar part={count / target} />}
      <div className={styles.buttons}>
        <PortButton
          size="large"
          className={styles.step}
          aria-label={t("counter.less")}
          disabled={disabled || count <= min}
          onClick={() => onChange((old) => Math.max(min, old - 1))}
        >
          <IconMinus size={48} aria-hidden />
        </PortButton>
        <PortButton
          size="large"
          className={styles.step}
          aria-label={t("counter.more")}
          disabled={disabled || count >= max}
          onClick={() => onChange((old) => Math.min(max, old + 1))}
        >
          <IconPlus size={48} aria-hidden />
        </PortButton>
      </div>
      {typing && (
        <NumberDialog
          title={t("counter.title")}
          max={max}
          onDone={(value) => onChange(() => Math.max(min, value))}
          onClose={() => setTyping(false)}
        />
      )}
    </div>
  );
}

function Bar({ part }: { part: number }) {
  return (
    <div className={styles.bar} aria-hidden>
      <div className={styles.fill} style={{ width: `${Math.min(100, part * 100)}%` }} />
    </div>
  );
}
