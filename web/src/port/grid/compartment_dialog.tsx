import { useTranslation } from "react-i18next";
import type { BinProposal } from "@/api/types";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { BinDrawing } from "./bin_drawing";
import { emptyCells } from "./bin_layout";
import styles from "./store_bin.module.css";

interface CompartmentDialogProps {
  proposals: BinProposal[];
  onClose: () => void;
}

/** Other compartments where the goods would lie well, the best first, and why. */
export function CompartmentDialog({ proposals, onClose }: CompartmentDialogProps) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const choose = (location_id: number) => {
    send("choose_compartment", { location_id });
    onClose();
  };
  return (
    <Dialog title={t("grid.whichCompartment")} onClose={onClose}>
      {proposals.length === 0 && <p>{t("grid.noCompartment")}</p>}
      <ul className={styles.proposals}>
        {proposals.map((one) => (
          <li key={one.location_id}>
            <PortButton
              className={styles.proposal}
              disabled={busy}
              onClick={() => choose(one.location_id)}
            >
              <Proposal one={one} />
            </PortButton>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Proposal({ one }: { one: BinProposal }) {
  const { t } = useTranslation("port");
  const { bin_number, layout, position, room, reason, quantity } = one;
  return (
    <>
      <b>{t("grid.bin", { number: bin_number })}</b>
      <span className={styles.drawing}>
        <BinDrawing
          number={bin_number}
          layout={layout}
          cells={emptyCells(layout)}
          target={position}
          act="put"
          small
        />
      </span>
      <span>{t(`grid.reason.${reason}`, { count: quantity })}</span>
      {room !== null && <span>{t("grid.room", { count: room })}</span>}
    </>
  );
}
