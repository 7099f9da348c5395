import type {
  GridPicture,
  PictureBin,
  PictureChange,
  PicturePort,
  PictureRobot,
} from "@/api/types";

/** A grid at a moment. Changes are put into it, so it is never kept by who only draws it. */
export interface GridState {
  columns: number;
  rows: number;
  height: number;
  cells: GridPicture["cells"];
  mode: GridPicture["mode"];
  bins: Map<number, PictureBin>;
  robots: Map<number, PictureRobot>;
  ports: Map<number, PicturePort>;
}

const byNumber = <Row extends { number: number }>(rows: Row[]) =>
  new Map(rows.map((row) => [row.number, row]));

export function stateOf(picture: GridPicture): GridState {
  const { columns, rows, height, cells, mode } = picture;
  return {
    columns,
    rows,
    height,
    cells,
    mode,
    bins: byNumber(picture.bins),
    robots: byNumber(picture.robots),
    ports: byNumber(picture.ports),
  };
}

export function apply(state: GridState, { bin, robot, port, mode }: PictureChange) {
  if (bin) state.bins.set(bin.number, bin);
  if (robot) state.robots.set(robot.number, robot);
  if (port) state.ports.set(port.number, port);
  if (mode) state.mode = mode;
}

const standing = new Set<PictureBin["mode"]>(["grid", "forecast", "prepared", "to_grid"]);

/** The bins that stand in each cell's stack, the lowest first; none that a robot carries. */
export function stacksOf(state: GridState): PictureBin[][] {
  const carried = new Set([...state.robots.values()].map(({ bin }) => bin));
  const stacks: PictureBin[][] = state.cells.map(() => []);
  for (const bin of state.bins.values()) {
    if (!standing.has(bin.mode) || carried.has(bin.number)) continue;
    if (state.cells[bin.cell] === "port") continue;
    stacks[bin.cell]?.push(bin);
  }
  for (const stack of stacks) stack.sort((a, b) => a.level - b.level);
  return stacks;
}

/** Column and row of a cell as people count them, from the left front corner. */
export function placeOf(cell: number, columns: number) {
  return { column: (cell % columns) + 1, row: Math.floor(cell / columns) + 1 };
}

export interface Point {
  x: number;
  y: number;
}

/** Where a robot is, in cells: it drives along one axis and then along the other. */
export function robotPoint(robot: PictureRobot, now: number, columns: number): Point {
  const at = (cell: number): Point => ({ x: cell % columns, y: Math.floor(cell / columns) });
  const from = at(robot.from_cell);
  const to = at(robot.to_cell);
  const span = robot.arrives_at - robot.left_at;
  const part = span > 0 ? (now - robot.left_at) / span : 1;
  if (part >= 1) return to;
  const across = Math.abs(to.x - from.x);
  const share = across / (across + Math.abs(to.y - from.y) || 1);
  const first = share > 0 ? eased(part / share) : 1;
  const second = share < 1 ? eased((part - share) / (1 - share)) : 1;
  return { x: from.x + (to.x - from.x) * first, y: from.y + (to.y - from.y) * second };
}

/** From standing to standing, 0 to 1. */
function eased(part: number): number {
  const t = Math.min(1, Math.max(0, part));
  return t * t * (3 - 2 * t);
}
