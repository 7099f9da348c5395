import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import styles from "./bin_drawing.module.css";
import { type Cell, columnsOf } from "./bin_layout";

interface BinDrawingProps {
  number: number;
  layout: number;
  cells: Cell[];
  /** The compartment that matters now; none when the bin is only looked at. */
  target?: number;
  /** Goods come out of it, or go into it. */
  act?: "take" | "put";
  /** So small that it shows nothing but the target. */
  small?: boolean;
}

/** A bin from above: all its compartments, the one that matters by colour, hatch, border and number. */
export function BinDrawing({ number, layout, cells, target, act, small }: BinDrawingProps) {
  const { t } = useTranslation("port");
  const style = { "--columns": columnsOf(layout) } as CSSProperties;
  return (
    <div className={styles.room} data-small={small}>
      <div
        className={styles.bin}
        style={style}
        data-layout={layout}
        role="img"
        aria-label={t(target === undefined ? "grid.drawingPlain" : "grid.drawing", {
          number,
          count: layout,
          position: target,
        })}
      >
        {cells.map((cell) => (
          <Compartment key={cell.position} cell={cell} target={target} act={act} small={small} />
        ))}
      </div>
    </div>
  );
}

interface CompartmentProps {
  cell: Cell;
  target?: number;
  act?: "take" | "put";
  small?: boolean;
}

function Compartment({ cell, target, act, small }: CompartmentProps) {
  if (cell.position === target) {
    return (
      <div className={`${styles.target} tone-${act === "take" ? "blue" : "amber"}`}>
        <span className={styles.plate}>{cell.position}</span>
      </div>
    );
  }
  return (
    <div className={styles.cell}>
      {!small && <span className={styles.position}>{cell.position}</span>}
      {!small && cell.contents[0] && <Lies contents={cell.contents} />}
    </div>
  );
}

/** What else lies in the bin: enough to tell that it is not what is wanted. */
function Lies({ contents }: { contents: Cell["contents"] }) {
  const { t } = useTranslation("port");
  const units = contents.reduce((sum, { quantity }) => sum + quantity, 0);
  const [first, ...more] = contents;
  return (
    <>
      <span className={styles.name}>
        {more.length > 0 ? t("grid.products", { count: contents.length }) : first?.name}
      </span>
      <span className={styles.units}>{t("grid.times", { count: units })}</span>
    </>
  );
}
