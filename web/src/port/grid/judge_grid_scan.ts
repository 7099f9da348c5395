import type { GridPickState, GridStep } from "@/api/types";
import { parseElementString } from "@/shared/scanner/gs1";
import { isConfirmCode, matches, sameCode } from "../scan/codes";
import type { Present } from "./grid_work";

/** What a scan means at a step of picking from bins. */
export type GridJudgement =
  | { kind: "unit" }
  /** The bin, the compartment or the shelf of the step. */
  | { kind: "place" }
  | { kind: "confirm" }
  | { kind: "already_complete" }
  | { kind: "wrong_compartment" }
  | { kind: "wrong_place" }
  | { kind: "wrong_lot"; lot: string }
  /** `name` when it is another product of the orders here. */
  | { kind: "wrong_product"; name?: string };

/** Judged on the tablet, so that the answer does not wait for the network. */
export function judgeGridScan(
  code: string,
  { step, line }: Present,
  count: number,
  pick: GridPickState,
): GridJudgement {
  if (isConfirmCode(code)) return { kind: "confirm" };
  if (matches(code, [...line.codes, line.sku])) {
    const lot = parseElementString(code)?.lot ?? "";
    if (lot !== "" && step.lot !== "" && lot !== step.lot) return { kind: "wrong_lot", lot };
    return { kind: count < step.quantity ? "unit" : "already_complete" };
  }
  return placeOf(code, step, pick) ?? { kind: "wrong_product", name: nameOf(code, pick) };
}

const compartmentCode = /^(\d{1,7})-\d$/;

function placeOf(code: string, step: GridStep, { slots }: GridPickState): GridJudgement | null {
  if (isAt(code, step)) return { kind: "place" };
  const bin = compartmentCode.exec(code)?.[1];
  if (bin && bin === String(step.bin_number)) return { kind: "wrong_compartment" };
  const known = slots.flatMap((slot) => slot.steps).some((other) => isAt(code, other));
  return known || bin ? { kind: "wrong_place" } : null;
}

/** The label of the place itself, or the number on its bin. */
function isAt(code: string, { location_name, bin_number }: GridStep) {
  return sameCode(code, location_name) || (bin_number > 0 && code === String(bin_number));
}

function nameOf(code: string, { slots }: GridPickState) {
  const lines = slots.flatMap(({ order }) => order.lines);
  return lines.find((line) => matches(code, [...line.codes, line.sku]))?.name;
}
