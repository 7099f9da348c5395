import { palette } from "@/shared/theme/tokens";

export type Scheme = "light" | "dark";

/** The shades of stacks, from none to most, and everything else a picture of a grid is drawn with. */
export interface GridColors {
  fill: string[];
  heat: string[];
  line: string;
  text: string;
  soft: string;
  surface: string;
  robot: string;
  carried: string;
  charging: string;
  prepared: string;
  portOpen: string;
  portClosed: string;
  fault: string;
  onSolid: string;
}

const pick = (hue: keyof typeof palette, ...steps: number[]) =>
  steps.map((step) => palette[hue][step] as string);
const one = (hue: keyof typeof palette, step: number) => palette[hue][step] as string;

const shared = {
  robot: one("blue", 8),
  carried: one("amber", 3),
  charging: one("green", 7),
  portOpen: one("green", 7),
  portClosed: one("gray", 7),
  fault: one("red", 7),
  onSolid: "#ffffff",
};

const colors: Record<Scheme, GridColors> = {
  light: {
    ...shared,
    fill: [one("gray", 0), ...pick("blue", 0, 1, 2, 3, 4)],
    heat: [one("gray", 0), ...pick("amber", 1, 2, 3), ...pick("red", 4, 5)],
    line: one("gray", 3),
    text: one("dark", 8),
    soft: one("gray", 6),
    surface: "#ffffff",
    prepared: one("violet", 7),
  },
  dark: {
    ...shared,
    fill: [one("dark", 8), one("dark", 6), ...pick("blue", 9, 8, 7, 6)],
    heat: [one("dark", 8), ...pick("amber", 9, 8, 7), ...pick("red", 7, 6)],
    line: one("dark", 5),
    text: one("dark", 0),
    soft: one("dark", 2),
    surface: one("dark", 7),
    robot: one("blue", 3),
    onSolid: one("dark", 9),
    charging: one("green", 3),
    portOpen: one("green", 3),
    portClosed: one("gray", 4),
    fault: one("red", 3),
    prepared: one("violet", 2),
  },
};

export function gridColors(scheme: Scheme): GridColors {
  return colors[scheme];
}

/** Which of so many shades a value has; only 0 has the first. */
export function shadeOf(value: number, most: number, shades: string[]): string {
  if (value <= 0 || most <= 0) return shades[0] as string;
  const steps = shades.length - 1;
  const at = Math.min(steps, Math.max(1, Math.ceil((value / most) * steps)));
  return shades[at] as string;
}
