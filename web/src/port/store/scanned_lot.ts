import type { StoreLot } from "@/api/types";
import type { ElementString } from "@/shared/scanner/gs1";

/** Units of another lot, or with another date, must not be counted with those in hand. */
export function isOtherLot(scanned: ElementString | null, lot: StoreLot | null, count: number) {
  if (!scanned || !lot?.lot) return false;
  const sameName = scanned.lot === lot.lot;
  const otherDate = differs(scanned.expiresOn, lot.expires_on);
  return (count > 0 && (differs(scanned.lot, lot.lot) || otherDate)) || (sameName && otherDate);
}

const differs = (scanned: string, known: string) =>
  scanned !== "" && known !== "" && scanned !== known;

/** What a code tells of the lot that was not known; a date alone completes a lot without one. */
export function newOfLot(scanned: ElementString | null, lot: StoreLot | null) {
  if (!scanned || (!scanned.lot && !scanned.expiresOn)) return null;
  const tellsLot = scanned.lot !== "" && scanned.lot !== lot?.lot;
  const tellsDate = scanned.expiresOn !== "" && scanned.expiresOn !== lot?.expires_on;
  if (!tellsLot && !tellsDate) return null;
  const named = scanned.lot || (lot?.expires_on === "" ? lot.lot : "");
  return { lot: named, expires_on: scanned.expiresOn };
}
