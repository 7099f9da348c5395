import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { GridAtPort } from "@/api/types";
import { productCode } from "@/shared/scanner/gs1";
import { isConfirmCode } from "../scan/codes";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { binNumberIn } from "./bin_code";

/** A bin's label asks for the bin; CONFIRM lets the open one go; anything else is searched for. */
export function useLookScans(grid: GridAtPort, done: () => void) {
  const { t } = useTranslation("port");
  const { send } = usePort();
  const navigate = useNavigate();
  usePortScanner((code) => {
    if (isConfirmCode(code)) {
      if (grid.bin) return done();
      return tell({ tone: "error", text: t("scan.notNow"), code, detail: t("look.hint") });
    }
    const number = binNumberIn(code);
    if (number === null) {
      void navigate({ to: "/port/search", search: { q: productCode(code) } });
    } else if (number === grid.bin?.number) {
      tell({ tone: "ok", text: t("grid.open", { number }) });
    } else send("ask_for_bin", { number });
  });
}
