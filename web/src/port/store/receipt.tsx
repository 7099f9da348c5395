import { useTranslation } from "react-i18next";
import type { ReceivingState, StoreState } from "@/api/types";
import { IconBarcode, IconCircleCheck } from "@/shared/icons";
import { State, StateText } from "@/shared/states/state";
import { Picture } from "../ui/picture";
import styles from "./store.module.css";

interface ReceiptProps {
  last: StoreState["last"];
  /** The line of a purchase order it was counted on. */
  expected: ReceivingState["last"];
  /** Leaves room for what else there is to see. */
  compact?: boolean;
}

/** What was stored last and what is in stock now; before the first, what to do. */
export function Receipt({ last, expected, compact }: ReceiptProps) {
  const { t } = useTranslation("port");
  if (!last) {
    return (
      <State icon={IconBarcode} title={t("store.start")}>
        <StateText>{t("store.startHint")}</StateText>
      </State>
    );
  }
  return (
    <section className={`${styles.receipt} tone-green`} data-compact={compact} role="status">
      <Picture className={styles.receiptPicture} url={last.image_url} name={last.name} />
      <div>
        <p className={styles.receiptTitle}>
          <IconCircleCheck size={48} aria-hidden />
          {t("store.stored", { count: last.quantity, location: last.location_name })}
        </p>
        <p className={styles.receiptName}>{last.name}</p>
        {expected && (
          <p className={styles.receiptStock}>
            {t("expected.order", { number: expected.purchase_order_number })} ·{" "}
            {t("expected.received", {
              received: expected.received_quantity,
              quantity: expected.quantity,
            })}
          </p>
        )}
        <p className={styles.receiptStock}>
          {t("stock.in_stock")} <b>{last.in_stock}</b> · {t("stock.available")}{" "}
          <b>{last.available}</b>
        </p>
      </div>
    </section>
  );
}
