import type { PickLine, PickState, PickStep } from "@/api/types";
import { parseElementString } from "@/shared/scanner/gs1";
import { isConfirmCode, matches, sameCode } from "../scan/codes";

/** What a scan means at the present step of a pick. */
export type Judgement =
  | { kind: "unit" }
  | { kind: "shelf" }
  | { kind: "confirm" }
  | { kind: "already_complete" }
  | { kind: "wrong_shelf" }
  | { kind: "wrong_lot"; lot: string }
  /** `name` when it is another product of this order. */
  | { kind: "wrong_product"; name?: string };

export interface Present {
  pick: PickState;
  step: PickStep;
  line: PickLine;
  count: number;
}

/** Judged on the tablet, so that the answer does not wait for the network. */
export function judgeScan(code: string, { pick, step, line, count }: Present): Judgement {
  if (isConfirmCode(code)) return { kind: "confirm" };
  if (matches(code, codesOf(line))) {
    const lot = parseElementString(code)?.lot ?? "";
    if (lot !== "" && step.lot !== "" && lot !== step.lot) return { kind: "wrong_lot", lot };
    return count < step.quantity ? { kind: "unit" } : { kind: "already_complete" };
  }
  if (sameCode(code, step.location_name)) return { kind: "shelf" };
  if (pick.steps.some((other) => sameCode(code, other.location_name))) {
    return { kind: "wrong_shelf" };
  }
  const other = pick.lines.find((candidate) => matches(code, codesOf(candidate)));
  return { kind: "wrong_product", name: other?.name };
}

function codesOf(line: PickLine) {
  return [...line.codes, line.sku];
}
