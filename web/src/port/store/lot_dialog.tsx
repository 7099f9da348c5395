import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StoreLot } from "@/api/types";
import { IconCheck } from "@/shared/icons";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { LotLabel } from "../ui/lot_label";
import styles from "./lot_dialog.module.css";

interface LotDialogProps {
  lot: StoreLot;
  onClose: () => void;
}

/** Lot and date as they are printed on the goods, typed, or one of the lots that are in stock. */
export function LotDialog({ lot: present, onClose }: LotDialogProps) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const [lot, setLot] = useState(present.lot);
  const [date, setDate] = useState(present.expires_on);
  const choose = (name: string, expires_on: string) => {
    send("choose_lot", { lot: name, expires_on });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose(lot.trim(), date);
  };
  return (
    <Dialog title={t("lot.title")} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <label className={styles.field}>
          {t("lot.lot")}
          <input value={lot} maxLength={40} onChange={(event) => setLot(event.target.value)} />
        </label>
        <label className={styles.field}>
          {t("lot.date")}
          <input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        </label>
        <PortButton look="solid" hue="green" size="huge" type="submit" disabled={busy}>
          <IconCheck size={40} aria-hidden />
          {t("lot.take")}
        </PortButton>
      </form>
      {present.known.length > 0 && <h3 className={styles.heading}>{t("lot.known")}</h3>}
      <ul className={styles.known}>
        {present.known.map((known) => (
          <li key={known.lot}>
            <PortButton onClick={() => choose(known.lot, known.expires_on)}>
              <LotLabel lot={known.lot} expires_on={known.expires_on} />
            </PortButton>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
