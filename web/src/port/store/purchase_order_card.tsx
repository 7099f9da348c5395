import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExpectedUnits, ReceivingState } from "@/api/types";
import { IconAlertTriangle, IconPackageImport } from "@/shared/icons";
import { PortButton } from "../ui/button";
import { PurchaseOrderDialog } from "./purchase_order_dialog";
import styles from "./receiving.module.css";

/** The line of a purchase order the goods are counted on; null when they are stored without one. */
export function chosenOf(receiving: ReceivingState): ExpectedUnits | null {
  const { chosen, expected } = receiving;
  return expected.find((one) => one.purchase_order_line_item_id === chosen) ?? null;
}

interface PurchaseOrderCardProps {
  receiving: ReceivingState;
  /** Units counted so far. */
  count: number;
}

/** Which purchase order the goods belong to and how far it is; a tap chooses another. */
export function PurchaseOrderCard({ receiving, count }: PurchaseOrderCardProps) {
  const { t } = useTranslation("port");
  const [choosing, setChoosing] = useState(false);
  const chosen = chosenOf(receiving);
  const over = chosen ? count - chosen.remaining_quantity : 0;
  const Icon = over > 0 ? IconAlertTriangle : IconPackageImport;
  return (
    <>
      <PortButton
        className={`${styles.card} ${over > 0 ? "tone-amber" : chosen ? "tone-blue" : "tone-gray"}`}
        onClick={() => setChoosing(true)}
      >
        <Icon size={34} aria-hidden />
        <span className={styles.cardText}>
          <b className={styles.number}>{chosen?.purchase_order_number ?? t("expected.without")}</b>
          {chosen && (
            <>
              {chosen.supplier && <span className={styles.supplier}>{chosen.supplier}</span>}
              <span className={styles.progress}>
                {over > 0
                  ? t("expected.tooMany", { count: over })
                  : t("expected.received", {
                      received: chosen.received_quantity,
                      quantity: chosen.quantity,
                    })}
              </span>
            </>
          )}
        </span>
      </PortButton>
      {choosing && <PurchaseOrderDialog receiving={receiving} onClose={() => setChoosing(false)} />}
    </>
  );
}
