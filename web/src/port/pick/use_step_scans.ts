import { useTranslation } from "react-i18next";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import { judgeScan, type Present } from "./judge_scan";

interface Counting {
  setCount: (count: number) => void;
  setLocated: () => void;
}

/** Answers scans at a pick step by sound, colour and words; what was expected is always said. */
export function useStepScans(
  present: Present,
  { setCount, setLocated }: Counting,
  confirm: () => void,
) {
  const { t } = useTranslation("port");
  const { step, line, count } = present;
  const product = `${line.name} (${line.sku})`;
  const unit = () => {
    const complete = count + 1 === step.quantity;
    setCount(count + 1);
    const text = t("scan.counted", { count: count + 1, target: step.quantity });
    tell(
      { tone: "ok", text, detail: complete ? t("pick.hintConfirm") : undefined },
      complete ? "line" : "ok",
    );
  };
  const wrong = (text: string, code: string, expected: string) =>
    tell({ tone: "error", text, code, expected });

  usePortScanner((code) => {
    const judged = judgeScan(code, present);
    switch (judged.kind) {
      case "unit":
        return unit();
      case "shelf":
        setLocated();
        return tell({ tone: "ok", text: t("scan.rightShelf"), detail: t("pick.hintProduct") });
      case "confirm":
        if (count === step.quantity) return confirm();
        return wrong(t("scan.notComplete"), `${count}/${step.quantity}`, product);
      case "already_complete":
        return wrong(t("scan.alreadyComplete"), code, t("pick.hintConfirm"));
      case "wrong_shelf":
        return wrong(t("scan.wrongShelf"), code, step.location_name);
      case "wrong_lot":
        return wrong(t("scan.wrongLot"), judged.lot, t("lot.name", { lot: step.lot }));
      case "wrong_product": {
        const scanned = judged.name ? `${code}, ${judged.name}` : code;
        return wrong(t("scan.wrongProduct"), scanned, product);
      }
    }
  });
}
