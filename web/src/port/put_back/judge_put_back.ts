import type { PickLine, PickState, PutBackState } from "@/api/types";
import { isConfirmCode, matches, sameCode } from "../scan/codes";

/** What a scan means while goods are put back. */
export type PutBackJudgement =
  | { kind: "confirm" }
  /** The product that is to be put back now. */
  | { kind: "product" }
  /** Another product of this order. */
  | { kind: "other_product"; name: string }
  | { kind: "shelf"; location_id: number }
  /** No code known here: taken for a shelf's name, the server knows them all. */
  | { kind: "shelf_name"; name: string };

interface Present {
  pick: PickState;
  back: PutBackState;
  line: PickLine;
}

export function judgePutBack(code: string, { pick, back, line }: Present): PutBackJudgement {
  if (isConfirmCode(code)) return { kind: "confirm" };
  if (matches(code, line.codes)) return { kind: "product" };
  const shelf = back.suggested_shelves.find(({ name }) => sameCode(name, code));
  if (shelf) return { kind: "shelf", location_id: shelf.location_id };
  const other = pick.lines.find(({ codes }) => matches(code, codes));
  if (other) return { kind: "other_product", name: other.name };
  return { kind: "shelf_name", name: code };
}
