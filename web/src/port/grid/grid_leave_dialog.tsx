import { useTranslation } from "react-i18next";
import type { GridPickState } from "@/api/types";
import { IconArrowBackUp } from "@/shared/icons";
import pickStyles from "../pick/pick.module.css";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { unitsOf } from "./grid_work";

interface GridLeaveDialogProps {
  pick: GridPickState;
  onClose: () => void;
}

/** Leaving takes no new order: those begun are finished first, the others go back to the queue. */
export function GridLeaveDialog({ pick, onClose }: GridLeaveDialogProps) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const begun = pick.slots.filter((slot) => unitsOf(slot).picked > 0).length;
  const act = (name: "leave" | "stay") => () => {
    send(name);
    onClose();
  };
  return (
    <Dialog title={t(pick.leaving ? "grid.leavingTitle" : "grid.leaveTitle")} onClose={onClose}>
      <p>{begun > 0 ? t("grid.leaveBegun", { count: begun }) : t("grid.leaveNone")}</p>
      <div className={pickStyles.issueFoot}>
        {pick.leaving ? (
          <span />
        ) : (
          <PortButton look="outline" hue="red" size="huge" disabled={busy} onClick={act("leave")}>
            <IconArrowBackUp size={40} aria-hidden />
            {t("grid.leave")}
          </PortButton>
        )}
        <PortButton
          look="solid"
          size="huge"
          disabled={busy}
          onClick={pick.leaving ? act("stay") : onClose}
        >
          {t("grid.stay")}
        </PortButton>
      </div>
    </Dialog>
  );
}
