import { useTranslation } from "react-i18next";
import { useScanner } from "@/shared/scanner/scan_bus";
import { tell } from "../state/feedback";

/** Scans for a Port screen; a code that came in pieces is refused before the screen sees it. */
export function usePortScanner(onCode: (code: string) => void) {
  const { t } = useTranslation("port");
  useScanner(({ code, broken }) => {
    // Short ones are typed by hand, at a hand's pace.
    if (broken && code.length > 4) {
      tell({ tone: "error", text: t("scan.broken"), code, detail: t("scan.brokenHint") });
    } else onCode(code);
    return true;
  });
}
