import { useTranslation } from "react-i18next";
import type { PickLine, PickState, PutBackState } from "@/api/types";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { judgePutBack } from "./judge_put_back";

interface PutBackScans {
  pick: PickState;
  back: PutBackState;
  line: PickLine;
  ready: boolean;
  confirm: () => void;
}

/** A shelf's label says where to; the product's code only whether it is the right one. */
export function usePutBackScans(present: PutBackScans) {
  const { t } = useTranslation("port");
  const { send } = usePort();
  const { back, line } = present;
  const product = `${line.name} (${line.sku})`;
  usePortScanner((code) => {
    const judged = judgePutBack(code, present);
    switch (judged.kind) {
      case "confirm":
        if (present.ready) return present.confirm();
        return tell({
          tone: "error",
          text: t("scan.notComplete"),
          expected: t("putBack.expectShelf"),
        });
      case "product":
        return tell({
          tone: "ok",
          text: t("putBack.rightProduct"),
          detail: t(back.location ? "pick.hintConfirm" : "putBack.hintShelf", {
            count: back.quantity,
          }),
        });
      case "other_product": {
        const scanned = `${code}, ${judged.name}`;
        return tell({
          tone: "error",
          text: t("scan.wrongProduct"),
          code: scanned,
          expected: product,
        });
      }
      case "shelf":
        return send("choose_shelf", { location_id: judged.location_id });
      case "shelf_name":
        return send("choose_shelf", { name: judged.name });
    }
  });
}
