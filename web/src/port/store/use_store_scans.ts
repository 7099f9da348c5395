import { useTranslation } from "react-i18next";
import type { ProductHit, StoreState } from "@/api/types";
import { parseElementString } from "@/shared/scanner/gs1";
import { isConfirmCode, matches, sameCode, typedNumber } from "../scan/codes";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { isOtherLot, newOfLot } from "./scanned_lot";
import { type BinScan, isThere, judgeBinScan, type StorePlace } from "./store_place";

interface StoreScans {
  store: StoreState;
  place: StorePlace;
  product: ProductHit;
  count: number;
  add: (units: number) => void;
  setCount: (count: number) => void;
  confirm: () => void;
  ready: boolean;
}

/** A scan of the product counts one; CONFIRM confirms; anything else is taken for a shelf. */
export function useStoreScans(step: StoreScans) {
  const { t } = useTranslation("port");
  const { send } = usePort();
  const { store, product } = step;
  const answerBin = (scanned: BinScan, code: string) => {
    if (scanned.kind === "right") return tell({ tone: "ok", text: t("grid.rightPlace") });
    if (scanned.kind === "other") {
      return send("choose_compartment", { location_id: scanned.chosen.location_id });
    }
    const { chosen } = store.bins ?? {};
    const expected =
      chosen && t("grid.place", { bin: chosen.bin_number, position: chosen.position });
    tell({ tone: "error", text: t("grid.wrongPlace"), code, expected: expected ?? undefined });
  };
  usePortScanner((code) => {
    if (matches(code, [...store.accepted_codes, ...product.barcodes, product.sku])) {
      const scanned = parseElementString(code);
      if (isOtherLot(scanned, store.lot, step.count)) {
        const expected = t("lot.name", { lot: store.lot?.lot });
        const other = scanned?.lot || scanned?.expiresOn;
        return tell({ tone: "error", text: t("scan.wrongLot"), code: other, expected });
      }
      const told = newOfLot(scanned, store.lot);
      if (told) send("choose_lot", told);
      step.add(1);
      return tell({
        tone: "ok",
        text: t("store.counted", { count: step.count + 1 }),
        detail: product.name,
      });
    }
    if (isConfirmCode(code)) {
      if (step.ready) return step.confirm();
      const expected = t(
        !isThere(step.place)
          ? step.place.kind === "bin"
            ? "grid.hintStoreWait"
            : "store.hintShelf"
          : step.count === 0
            ? "store.hintUnits"
            : "store.hintLot",
      );
      return tell({ tone: "error", text: t("scan.notComplete"), expected });
    }
    const bin = judgeBinScan(code, store);
    if (bin) return answerBin(bin, code);
    const known = store.suggested_shelves.find((shelf) => sameCode(shelf.name, code));
    if (known) return send("choose_shelf", { location_id: known.location_id });
    const typed = typedNumber(code);
    if (typed !== null) return step.setCount(typed);
    send("choose_shelf", { name: code });
  });
}
