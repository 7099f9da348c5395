import { useElementSize, useReducedMotion } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { cellAt, type Drawing, drawGrid } from "./draw_grid";
import styles from "./grid.module.css";
import type { Player } from "./player";
import { gridColors } from "./scale";
import type { ViewProps } from "./stage";
import { useCellWords } from "./use_cell_words";
import { useScheme } from "./use_scheme";

/** Largest side of a cell, in pixels. */
const largest = 56;

/** The grid from above. Everything in it is in the lists beside it, too. */
export function GridCanvas({ player, clock, heat, chosen, onChoose, label }: ViewProps) {
  const { ref: box, width } = useElementSize();
  const [hovered, setHovered] = useState<number | null>(null);
  const still = useReducedMotion();
  const colors = gridColors(useScheme());
  const { columns, rows } = player.start;
  const cell = Math.min(largest, Math.max(4, Math.floor(width / columns)));
  const canvas = useDrawing(player, clock, { heat, chosen, hovered, still, cell, colors });
  const under = (event: React.MouseEvent) =>
    cellAt(player.state, cell, event.nativeEvent.offsetX, event.nativeEvent.offsetY);
  return (
    <div ref={box} className={styles.box}>
      <canvas
        ref={canvas}
        className={styles.canvas}
        role="img"
        aria-label={label}
        data-cell={cell}
        width={Math.ceil(columns * cell * density())}
        height={Math.ceil(rows * cell * density())}
        style={{ width: columns * cell, height: rows * cell }}
        onMouseMove={(event) => setHovered(under(event))}
        onMouseLeave={() => setHovered(null)}
        onClick={(event) => onChoose(under(event))}
      />
      {hovered !== null && (
        <Hint player={player} cell={hovered} side={cell} heat={heat?.[hovered]} />
      )}
    </div>
  );
}

function density() {
  return window.devicePixelRatio || 1;
}

type Look = Pick<Drawing, "heat" | "chosen" | "hovered" | "still" | "cell" | "colors">;

/** Draws in each frame in which something is otherwise than in the one before. */
function useDrawing(player: Player, clock: () => number, look: Look) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    let drawn: { look?: Look; version?: number; moving?: boolean } = {};
    let frame = requestAnimationFrame(show);
    function show() {
      frame = requestAnimationFrame(show);
      const now = clock();
      const { version, state } = player;
      const robots = [...state.robots.values()];
      const moving = !latest.current.still && robots.some((robot) => robot.arrives_at > now);
      const same = drawn.look === latest.current && drawn.version === version;
      if (same && !moving && !drawn.moving) return;
      drawn = { look: latest.current, version, moving };
      const pen = canvas.current?.getContext("2d");
      if (!pen) return;
      pen.setTransform(density(), 0, 0, density(), 0, 0);
      drawGrid(pen, { ...latest.current, state, stacks: player.stacks, now });
    }
    return () => cancelAnimationFrame(frame);
  }, [player, clock]);
  return canvas;
}

interface HintProps {
  player: Player;
  cell: number;
  side: number;
  heat?: number;
}

/** How many bins stand under the pointer. */
function Hint({ player, cell, side, heat }: HintProps) {
  const words = useCellWords();
  const { columns, rows } = player.start;
  const left = ((cell % columns) + 0.5) * side;
  const top = (rows - 1 - Math.floor(cell / columns)) * side;
  return (
    <div className={styles.hint} style={{ left, top }} aria-hidden>
      {words(player, cell, heat)}
    </div>
  );
}
