import { expect, test } from "vitest";
import type { GridPicture, PictureBin, PictureChange, PictureRobot } from "@/api/types";
import { robotPoint } from "./grid_state";
import { Player } from "./player";

const bin = (number: number, cell: number, level: number, mode = "grid") =>
  ({ number, cell, level, mode }) as PictureBin;
const robot = (carried: number): PictureRobot => ({
  number: 1,
  from_cell: 0,
  to_cell: 5,
  left_at: 1000,
  arrives_at: 3000,
  bin: carried,
  charges: false,
});
const picture: GridPicture = {
  change: 10,
  at: 1000,
  columns: 3,
  rows: 2,
  height: 4,
  cells: ["port", "storage", "storage", "storage", "storage", "storage"],
  mode: "running",
  bins: [bin(1, 1, 1), bin(2, 1, 0), bin(3, 0, 0, "open"), bin(4, 2, 0)],
  robots: [robot(4)],
  ports: [{ number: 1, cell: 0, mode: "open", fault: "none", open_bin: 3, queue: [] }],
};
const moved = (change: number, at: number, cell: number) =>
  ({ change, at, bin: bin(1, cell, 0) }) as PictureChange;
const cellOfFirst = (player: Player) => player.state.bins.get(1)?.cell;

test("stacks are counted from below, without bins at ports and in a robot's grip", () => {
  const { stacks } = new Player(picture);
  expect(stacks[1]?.map(({ number }) => number)).toEqual([2, 1]);
  expect(stacks[0]).toEqual([]);
  expect(stacks[2]).toEqual([]);
});

test("changes are shown when their moment has come, and asked for after the last that is known", () => {
  const player = new Player(picture);
  player.hear([moved(11, 2000, 3), moved(12, 3000, 4)]);
  player.advance(1999);
  expect([cellOfFirst(player), player.version, player.last]).toEqual([1, 0, 12]);
  player.advance(2000);
  expect([cellOfFirst(player), player.version]).toEqual([3, 1]);
  player.hear([moved(13, 3500, 5)]);
  player.advance(3500);
  expect([cellOfFirst(player), player.last]).toEqual([5, 13]);
});

test("a replay goes back and forth", () => {
  const player = new Player(picture);
  player.hear([moved(11, 2000, 3), moved(12, 3000, 4)]);
  player.seek(3000);
  expect(cellOfFirst(player)).toBe(4);
  player.seek(1500);
  expect(cellOfFirst(player)).toBe(1);
  player.seek(2500);
  expect(cellOfFirst(player)).toBe(3);
  expect(player.stacks[3]?.map(({ number }) => number)).toEqual([1]);
});

test("a robot drives along one axis, then along the other, and stays where it arrives", () => {
  expect(robotPoint(robot(0), 1000, 3)).toEqual({ x: 0, y: 0 });
  expect(robotPoint(robot(0), 1666, 3).y).toBe(0);
  expect(robotPoint(robot(0), 2700, 3).x).toBe(2);
  expect(robotPoint(robot(0), 9000, 3)).toEqual({ x: 2, y: 1 });
});
