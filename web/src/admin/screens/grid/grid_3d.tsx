import { useReducedMotion } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./grid.module.css";
import { GridScene } from "./grid_scene";
import { gridColors } from "./scale";
import type { ViewProps } from "./stage";
import { useScheme } from "./use_scheme";

/** The grid in space: turned with the mouse or a finger, a stack is chosen by a click. */
export default function Grid3d({ player, clock, heat, chosen, onChoose, label }: ViewProps) {
  const { t } = useTranslation("admin");
  const box = useRef<HTMLDivElement>(null);
  const still = useReducedMotion();
  const scheme = useScheme();
  const latest = useRef({ heat, chosen, still, onChoose });
  latest.current = { heat, chosen, still, onChoose };
  useEffect(() => {
    if (!box.current) return;
    const scene = new GridScene(box.current, player, gridColors(scheme));
    scene.onChoose = (cell) => latest.current.onChoose(cell);
    scene.setLabel(t("grid.inSpace", { picture: label }));
    let frame = requestAnimationFrame(show);
    function show() {
      frame = requestAnimationFrame(show);
      scene.draw({ ...latest.current, now: clock() });
    }
    return () => {
      cancelAnimationFrame(frame);
      scene.dispose();
    };
  }, [player, clock, scheme, label, t]);
  return <div ref={box} className={styles.scene} />;
}
