import { useTranslation } from "react-i18next";
import type { PickState } from "@/api/types";
import { IconArrowBackUp } from "@/shared/icons";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Dialog } from "../ui/dialog";
import styles from "./pick.module.css";

/** Leaving gives the order back; what was picked is put back on its shelves first. */
export function LeaveDialog({ pick, onClose }: { pick: PickState; onClose: () => void }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const started = pick.lines.some((line) => line.picked_quantity > 0);
  const leave = () => {
    send(started ? "put_back" : "leave");
    onClose();
  };
  return (
    <Dialog title={t("leave.title", { number: pick.order_number })} onClose={onClose}>
      <p>{t(started ? "leave.textStarted" : "leave.text")}</p>
      <div className={styles.issueFoot}>
        <PortButton look="outline" hue="red" size="huge" disabled={busy} onClick={leave}>
          <IconArrowBackUp size={40} aria-hidden />
          {t(started ? "leave.putBack" : "leave.leave")}
        </PortButton>
        <PortButton look="solid" size="huge" onClick={onClose}>
          {t("leave.stay")}
        </PortButton>
      </div>
    </Dialog>
  );
}
