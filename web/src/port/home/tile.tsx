import type { MouseEvent } from "react";
import type { Icon } from "@/shared/icons";
import type { Hue } from "@/shared/theme/tokens";
import styles from "./home_screen.module.css";

interface TileProps {
  hue: Hue;
  icon: Icon;
  name: string;
  detail?: string;
  disabled?: boolean;
  onPress: (event: MouseEvent) => void;
}

/** One of the big acts of the home screen. */
export function Tile({ hue, icon: Icon, name, detail, disabled, onPress }: TileProps) {
  return (
    <button
      type="button"
      className={`${styles.tile} tone-${hue}`}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon size={92} stroke={1.7} aria-hidden />
      <span className={styles.name}>{name}</span>
      {/* Also when empty, so that all tiles have their names at the same height. */}
      <span className={styles.detail} role={detail ? "status" : undefined}>
        {detail}
      </span>
    </button>
  );
}
