import { useTranslation } from "react-i18next";
import { useScanner } from "@/shared/scanner/scan_bus";
import { tell } from "../state/feedback";
import { useAct, useTurns } from "../turns/use_turn";
import { isConfirmCode } from "./codes";

/**
 * Scans for a Port screen, each in its turn; a code that came in pieces is refused before the screen
 * sees it.
 */
export function usePortScanner(onCode: (code: string) => void | Promise<void>) {
  const { t } = useTranslation("port");
  const { take } = useTurns();
  useAct("scan", onCode);
  useScanner(({ code, broken }) => {
    // Short ones are typed by hand, at a hand's pace.
    if (broken && code.length > 4) {
      tell({ tone: "error", text: t("scan.broken"), code, detail: t("scan.brokenHint") });
    } else take({ act: "scan", value: code, decisive: isConfirmCode(code), hasty: true });
    return true;
  });
}
