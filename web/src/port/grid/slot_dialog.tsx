import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GridSlot } from "@/api/types";
import { IconArrowBackUp, IconPackageExport } from "@/shared/icons";
import { LineCard } from "../pick/line_card";
import pick from "../pick/pick.module.css";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Note } from "../ui/note";
import styles from "./grid.module.css";

interface SlotDialogProps {
  slot: GridSlot;
  onClose: () => void;
}

/** What an order has got so far; it can be taken out when complete, or its goods put back. */
export function SlotDialog({ slot, onClose }: SlotDialogProps) {
  const { t } = useTranslation("port");
  const [asking, setAsking] = useState(false);
  const { order } = slot;
  if (asking) return <PutBackQuestion slot={slot} onClose={onClose} />;
  return (
    <Dialog
      title={`${t("grid.slot", { slot: slot.slot })} · ${order.order_number} · ${order.shop_name}`}
      onClose={onClose}
    >
      {order.notes && (
        <div className={pick.noteRow}>
          <Note text={order.notes} short />
        </div>
      )}
      <ul className={`${pick.cards} ${styles.dialogCards}`}>
        {order.lines.map((line) => (
          <LineCard key={line.fulfillment_line_item_id} line={line} result />
        ))}
      </ul>
      <div className={pick.issueFoot}>
        {slot.giving_up ? (
          <p className={pick.soft}>{t("grid.givingUpText")}</p>
        ) : (
          <PortButton look="outline" hue="red" size="huge" onClick={() => setAsking(true)}>
            <IconArrowBackUp size={40} aria-hidden />
            {t("grid.putBack")}
          </PortButton>
        )}
        {slot.complete && <TakeOut slot={slot.slot} onDone={onClose} />}
      </div>
    </Dialog>
  );
}

function PutBackQuestion({ slot, onClose }: SlotDialogProps) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const putBack = () => {
    send("put_back_slot", { slot: slot.slot });
    onClose();
  };
  const number = slot.order.order_number;
  return (
    <Dialog title={t("grid.putBackTitle", { number })} onClose={onClose}>
      <p>{t("grid.putBackText", { slot: slot.slot })}</p>
      <div className={pick.issueFoot}>
        <PortButton look="outline" hue="red" size="huge" disabled={busy} onClick={putBack}>
          <IconArrowBackUp size={40} aria-hidden />
          {t("grid.putBack")}
        </PortButton>
        <PortButton look="solid" size="huge" onClick={onClose}>
          {t("leave.stay")}
        </PortButton>
      </div>
    </Dialog>
  );
}

/** The order leaves its slot: it is picked. */
export function TakeOut({ slot, onDone }: { slot: number; onDone?: () => void }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const takeOut = () => {
    send("finish_slot", { slot });
    onDone?.();
  };
  return (
    <PortButton
      look="solid"
      hue="green"
      size="huge"
      className={styles.takeOut}
      disabled={busy}
      onClick={takeOut}
    >
      <IconPackageExport size={44} aria-hidden />
      {busy ? t("act.sending") : t("grid.takeOut", { slot })}
    </PortButton>
  );
}
