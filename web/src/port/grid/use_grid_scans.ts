import { useTranslation } from "react-i18next";
import type { GridPickState } from "@/api/types";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import type { Present } from "./grid_work";
import { judgeGridScan } from "./judge_grid_scan";
import { usePlaceWords } from "./place_words";

interface Counting {
  count: number;
  setCount: (count: number) => void;
  setLocated: () => void;
}

/** Answers scans at a step by sound, colour and words; what was expected is always said. */
export function useGridScans(
  pick: GridPickState,
  present: Present,
  { count, setCount, setLocated }: Counting,
  confirm: () => void,
) {
  const { t } = useTranslation("port");
  const words = usePlaceWords();
  const { step, line } = present;
  const product = `${line.name} (${line.sku})`;
  const place = words(step);
  const unit = () => {
    const complete = count + 1 === step.quantity;
    setCount(count + 1);
    const text = t("scan.counted", { count: count + 1, target: step.quantity });
    const detail = complete ? t("pick.hintConfirm") : undefined;
    tell({ tone: "ok", text, detail }, complete ? "line" : "ok");
  };
  const wrong = (text: string, code: string, expected: string) =>
    tell({ tone: "error", text, code, expected });

  usePortScanner((code) => {
    const judged = judgeGridScan(code, present, count, pick);
    switch (judged.kind) {
      case "unit":
        return unit();
      case "place":
        setLocated();
        return tell({ tone: "ok", text: t("grid.rightPlace"), detail: t("pick.hintProduct") });
      case "confirm":
        if (count === step.quantity) return confirm();
        return wrong(t("scan.notComplete"), `${count}/${step.quantity}`, product);
      case "already_complete":
        return wrong(t("scan.alreadyComplete"), code, t("pick.hintConfirm"));
      case "wrong_compartment":
        return wrong(t("grid.wrongCompartment"), code, place);
      case "wrong_place":
        return wrong(t("grid.wrongPlace"), code, place);
      case "wrong_lot":
        return wrong(t("scan.wrongLot"), judged.lot, t("lot.name", { lot: step.lot }));
      case "wrong_product": {
        const scanned = judged.name ? `${code}, ${judged.name}` : code;
        return wrong(t("scan.wrongProduct"), scanned, product);
      }
    }
  });
}
