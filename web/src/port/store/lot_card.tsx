import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StoreLot } from "@/api/types";
import { IconAlertTriangle, IconCalendar } from "@/shared/icons";
import { PortButton } from "../ui/button";
import { LotLabel } from "../ui/lot_label";
import { LotDialog } from "./lot_dialog";
import styles from "./receiving.module.css";

/** Whether all that the product asks for was said. */
export function isLotSaid({ lot, expires_on, lot_required, expiry_required }: StoreLot) {
  return (lot !== "" || !lot_required) && (expires_on !== "" || !expiry_required);
}

/** Lot and expiry date of the goods; a tap lets them be typed. Nothing for goods without lots. */
export function LotCard({ lot }: { lot: StoreLot }) {
  const { t } = useTranslation("port");
  const [typing, setTyping] = useState(false);
  const asked = lot.lot_required || lot.expiry_required;
  if (!asked && lot.lot === "" && lot.known.length === 0) return null;
  const said = isLotSaid(lot) && lot.lot !== "";
  const missing = asked && !isLotSaid(lot);
  const Icon = missing ? IconAlertTriangle : IconCalendar;
  return (
    <>
      <PortButton
        className={`${styles.card} ${missing ? "tone-amber" : said ? "tone-blue" : "tone-gray"}`}
        onClick={() => setTyping(true)}
      >
        <Icon size={34} aria-hidden />
        <span className={styles.cardText}>
          <LotLabel lot={lot.lot} expires_on={lot.expires_on} />
          {missing && <b>{t(askFor(lot))}</b>}
          {!missing && !said && <b>{t("lot.none")}</b>}
        </span>
      </PortButton>
      {typing && <LotDialog lot={lot} onClose={() => setTyping(false)} />}
    </>
  );
}

function askFor(lot: StoreLot) {
  if (lot.lot_required && lot.lot === "") {
    return lot.expiry_required && lot.expires_on === "" ? "lot.askBoth" : "lot.askLot";
  }
  return "lot.askDate";
}
