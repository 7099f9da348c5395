import { useTranslation } from "react-i18next";
import type { GridAtPort, MovesState } from "@/api/types";
import { binNumberIn, highestBin } from "../look/bin_code";
import { isConfirmCode } from "../scan/codes";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import { usePort } from "../state/port_context";

/** The number of a bin puts it in, or asks for it; CONFIRM says that the open one was taken out. */
export function useMoveScans(moves: MovesState, grid: GridAtPort, taken: () => void) {
  const { t } = useTranslation("port");
  const { state, send } = usePort();
  const out = state.step === "out";
  const take = (code: string) => {
    if (isConfirmCode(code) && out && grid.bin) return taken();
    const number = binNumberIn(code);
    if (number === null || number < 1 || number > highestBin) {
      tell({ tone: "error", text: t("moves.noBin"), code, detail: t("moves.noBinHint") });
    } else if (out && number === grid.bin?.number) {
      tell({ tone: "ok", text: t("grid.open", { number }) });
    } else if (isOnItsWayIn(moves, number) && !out) {
      tell({ tone: "info", text: t("moves.goesIn", { number }) }, "attention");
    } else send(out ? "ask_for_bin" : "put_in", { number });
  };
  usePortScanner(take);
  return take;
}

/** The same label scanned twice is the same bin. */
function isOnItsWayIn({ moves }: MovesState, number: number) {
  return moves.some((move) => move.number === number && move.stage === "waiting");
}
