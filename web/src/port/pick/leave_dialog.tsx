import { useTranslation } from "react-i18next";
import type { PickState } from "@/api/types";
import { IconArrowBackUp } from "@/shared/icons";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Dialog } from "../ui/dialog";
import styles from "./pick.module.css";

/** Leaving before the first pick gives the order back; after it the tote must be finished. */
export function LeaveDialog({ pick, onClose }: { pick: PickState; onClose: () => void }) {
  const { t } = useTranslation("port");
  const { send } = usePort();
  const started = pick.lines.some((line) => line.picked_quantity > 0);
  const leave = () => {
    send("leave");
    onClose();
  };
  return (
    <Dialog title={t("leave.title", { number: pick.order_number })} onClose={onClose}>
      <p>{t(started ? "leave.textStarted" : "leave.text")}</p>
      <div className={styles.issueFoot}>
        {started ? (
          <span />
        ) : (
          <PortButton look="outline" hue="red" size="large" onClick={leave}>
            <IconArrowBackUp size={34} aria-hidden />
            {t("leave.leave")}
          </PortButton>
        )}
        <PortButton look="solid" size="large" onClick={onClose}>
          {t("leave.stay")}
        </PortButton>
      </div>
    </Dialog>
  );
}
