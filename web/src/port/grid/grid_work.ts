import type { GridAtPort, GridPickState, GridSlot, GridStep, PickLine } from "@/api/types";

/** A step with the order and the line it serves. */
export interface Present {
  slot: GridSlot;
  step: GridStep;
  line: PickLine;
}

export function lineOf({ order }: GridSlot, step: GridStep): PickLine | undefined {
  return order.lines.find(
    (line) => line.fulfillment_line_item_id === step.fulfillment_line_item_id,
  );
}

export function stepById({ slots }: GridPickState, id: unknown): Present | null {
  for (const slot of slots) {
    const step = slot.steps.find(({ step_id }) => step_id === id);
    const line = step && lineOf(slot, step);
    if (step && line) return { slot, step, line };
  }
  return null;
}

/** What to do now; null while the bin is on its way. */
export function presentOf(pick: GridPickState): Present | null {
  return pick.current === null ? null : stepById(pick, pick.current);
}

/** What is still to be done, bin after bin in the order in which they come, then shelves. */
export function stillToDo(pick: GridPickState, grid: GridAtPort): Present[] {
  const order = grid.ahead.map(({ number }) => number);
  const rank = ({ step }: Present) => {
    const at = order.indexOf(step.bin_number);
    return at < 0 ? order.length : at;
  };
  return pick.slots
    .flatMap(({ steps }) => steps.filter(({ done }) => !done))
    .flatMap(({ step_id }) => stepById(pick, step_id) ?? [])
    .sort((a, b) => rank(a) - rank(b));
}

/** Units of a slot's order that are in it, and all it is to get; for one given up, what is left. */
export function unitsOf({ order }: GridSlot) {
  const sum = (of: (line: PickLine) => number) =>
    order.lines.reduce((all, line) => all + of(line), 0);
  return { picked: sum((line) => line.picked_quantity), wanted: sum((line) => line.quantity) };
}

/** The first order that is ready to be taken out. */
export function completeSlot({ slots }: GridPickState): GridSlot | undefined {
  return slots.find(({ complete }) => complete);
}

/** Every slot of the port in order, also those that are free. */
export function allSlots({ slots, slots_count }: GridPickState): (GridSlot | number)[] {
  const most = Math.max(slots_count, ...slots.map(({ slot }) => slot));
  return Array.from(
    { length: most },
    (_, at) => slots.find(({ slot }) => slot === at + 1) ?? at + 1,
  );
}

/** What keeps bins from coming, the gravest first. */
export const troubles = [
  "unreachable",
  "stopped",
  "bin_stuck",
  "wrong_bin",
  "weight",
  "blocked",
  "missing_bin",
  "unknown_port",
  "not_let_out",
  "unknown",
] as const;
export type Trouble = (typeof troubles)[number];

export function troubleOf({ mode, fault }: GridAtPort): Trouble | null {
  const said = [mode, fault].filter((word) => word !== "" && word !== "running");
  if (said.length === 0) return null;
  return troubles.find((known) => said.includes(known)) ?? "unknown";
}
