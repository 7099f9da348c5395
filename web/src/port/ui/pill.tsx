import type { ReactNode } from "react";
import type { Icon } from "@/shared/icons";
import type { Hue } from "@/shared/theme/tokens";
import styles from "./pill.module.css";

interface PillProps {
  hue: Hue;
  icon: Icon;
  children: ReactNode;
  /** Read out when its text changes. */
  live?: boolean;
}

/** A state as icon, word and colour. */
export function Pill({ hue, icon: Icon, children, live }: PillProps) {
  return (
    <span className={`${styles.pill} tone-${hue}`} role={live ? "status" : undefined}>
      <Icon size={28} stroke={2.2} aria-hidden />
      {children}
    </span>
  );
}
