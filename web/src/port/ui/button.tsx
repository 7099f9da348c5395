import type { ComponentProps } from "react";
import type { Hue } from "@/shared/theme/tokens";
import styles from "./button.module.css";

interface PortButtonProps extends ComponentProps<"button"> {
  /** "solid" for the one next step, "outline" for acts of a meaning, plain for all others. */
  look?: "plain" | "solid" | "outline";
  hue?: Hue;
  /** normal 64 px, large 84 px (counters), huge 104 px (confirm). */
  size?: "normal" | "large" | "huge";
  /** For a button with nothing but an icon; give it an aria-label. */
  square?: boolean;
}

export function PortButton(props: PortButtonProps) {
  const { look = "plain", hue = "blue", size = "normal", square, className, ...rest } = props;
  const classes = [
    styles.button,
    `tone-${hue}`,
    styles[look],
    styles[size],
    square && styles.square,
  ];
  return (
    <button type="button" className={[...classes, className].filter(Boolean).join(" ")} {...rest} />
  );
}
