import type { PictureBin, PicturePort, PictureRobot } from "@/api/types";
import { type GridState, robotPoint } from "./grid_state";
import { type GridColors, shadeOf } from "./scale";

/** What is drawn of a grid from above. */
export interface Drawing {
  state: GridState;
  stacks: PictureBin[][];
  /** Open order lines of each cell's bins; left out, the fill is shown. */
  heat?: number[];
  now: number;
  /** Robots are shown where they go, not on their way. */
  still: boolean;
  chosen: number | null;
  hovered: number | null;
  /** Side of a cell, in pixels. */
  cell: number;
  colors: GridColors;
}

/** Left upper corner of a cell; the front is below, as people stand before it. */
function corner({ state, cell }: Drawing, x: number, y: number) {
  return { left: x * cell, top: (state.rows - 1 - y) * cell };
}

/** The cell under a point of the picture; null beside it. */
export function cellAt(state: GridState, cell: number, left: number, top: number): number | null {
  const x = Math.floor(left / cell);
  const y = state.rows - 1 - Math.floor(top / cell);
  const inside = x >= 0 && x < state.columns && y >= 0 && y < state.rows;
  return inside ? y * state.columns + x : null;
}

export function drawGrid(pen: CanvasRenderingContext2D, drawing: Drawing) {
  const { state, cell } = drawing;
  pen.clearRect(0, 0, state.columns * cell, state.rows * cell);
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const most = Math.max(1, ...(drawing.heat ?? [state.height]));
  state.cells.forEach((_, at) => {
    drawCell(pen, drawing, at, most);
  });
  for (const port of state.ports.values()) drawPort(pen, drawing, port);
  for (const robot of state.robots.values()) drawRobot(pen, drawing, robot);
  for (const at of [drawing.hovered, drawing.chosen]) if (at !== null) drawFrame(pen, drawing, at);
}

function drawCell(pen: CanvasRenderingContext2D, drawing: Drawing, at: number, most: number) {
  const { state, stacks, heat, cell, colors } = drawing;
  const { left, top } = corner(drawing, at % state.columns, Math.floor(at / state.columns));
  const kind = state.cells[at];
  const stack = stacks[at] ?? [];
  const value = heat ? (heat[at] ?? 0) : stack.length;
  const storage = kind === "storage";
  pen.fillStyle = storage ? shadeOf(value, most, heat ? colors.heat : colors.fill) : colors.surface;
  pen.fillRect(left, top, cell, cell);
  pen.strokeStyle = colors.line;
  pen.lineWidth = 1;
  pen.strokeRect(left + 0.5, top + 0.5, cell - 1, cell - 1);
  if (!storage) return drawKind(pen, drawing, at, left, top);
  if (heat && value > 0 && cell >= 22) {
    write(pen, String(value), left + cell / 2, top + cell / 2, cell * 0.4, colors.text);
  }
  const prepared = stack.some(({ mode }) => mode === "prepared" || mode === "forecast");
  if (prepared) drawMark(pen, left + cell * 0.78, top + cell * 0.22, cell * 0.16, colors.prepared);
}

const signs = { buffer: "B", street: "", charger: "⚡", exit: "E" } as const;

function drawKind(
  pen: CanvasRenderingContext2D,
  { state, cell, colors }: Drawing,
  at: number,
  left: number,
  top: number,
) {
  const kind = state.cells[at];
  if (!kind || kind === "port" || kind === "storage") return;
  pen.strokeStyle = colors.soft;
  pen.setLineDash([3, 3]);
  pen.strokeRect(left + 2.5, top + 2.5, cell - 5, cell - 5);
  pen.setLineDash([]);
  write(pen, signs[kind], left + cell / 2, top + cell / 2, cell * 0.45, colors.soft);
}

/** A bin that was brought up: a diamond in the corner of its stack. */
function drawMark(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  half: number,
  color: string,
) {
  pen.fillStyle = color;
  pen.beginPath();
  pen.moveTo(x, y - half);
  pen.lineTo(x + half, y);
  pen.lineTo(x, y + half);
  pen.lineTo(x - half, y);
  pen.fill();
}

function drawPort(pen: CanvasRenderingContext2D, drawing: Drawing, port: PicturePort) {
  if (port.cell < 0) return;
  const { state, cell, colors } = drawing;
  const { columns } = state;
  const { left, top } = corner(drawing, port.cell % columns, Math.floor(port.cell / columns));
  const broken = port.fault !== "none";
  const open = port.mode !== "closed";
  const color = broken ? colors.fault : open ? colors.portOpen : colors.portClosed;
  pen.lineWidth = Math.max(2, cell * 0.09);
  const inset = pen.lineWidth / 2 + 1;
  pen.strokeStyle = color;
  pen.strokeRect(left + inset, top + inset, cell - 2 * inset, cell - 2 * inset);
  const name = broken ? "!" : `P${port.number}`;
  write(pen, name, left + cell / 2, top + cell * 0.32, cell * 0.32, colors.text);
  if (port.open_bin === 0) return;
  pen.fillStyle = colors.carried;
  pen.fillRect(left + cell * 0.16, top + cell * 0.52, cell * 0.68, cell * 0.32);
  write(pen, String(port.open_bin), left + cell / 2, top + cell * 0.69, cell * 0.24, "#151a21");
}

function drawRobot(pen: CanvasRenderingContext2D, drawing: Drawing, robot: PictureRobot) {
  const { state, cell, colors, now, still } = drawing;
  const at = robotPoint(robot, still ? robot.arrives_at : now, state.columns);
  const { left, top } = corner(drawing, at.x, at.y);
  const inset = cell * 0.16;
  const side = cell - 2 * inset;
  pen.fillStyle = robot.charges ? colors.charging : colors.robot;
  pen.beginPath();
  pen.roundRect(left + inset, top + inset, side, side, cell * 0.12);
  pen.fill();
  pen.lineWidth = Math.max(2, cell * 0.08);
  pen.strokeStyle = robot.bin > 0 ? colors.carried : colors.surface;
  pen.stroke();
  const sign = robot.charges ? "⚡" : String(robot.number);
  write(pen, sign, left + cell / 2, top + cell / 2, cell * 0.4, colors.onSolid);
}

function drawFrame(pen: CanvasRenderingContext2D, drawing: Drawing, at: number) {
  const { state, cell, colors } = drawing;
  const { left, top } = corner(drawing, at % state.columns, Math.floor(at / state.columns));
  pen.strokeStyle = colors.text;
  pen.lineWidth = at === drawing.chosen ? 3 : 1.5;
  pen.strokeRect(left + 1.5, top + 1.5, cell - 3, cell - 3);
}

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  size: number,
  color: string,
) {
  pen.fillStyle = color;
  pen.font = `600 ${Math.round(size)}px system-ui, sans-serif`;
  pen.fillText(text, x, y);
}
