import { useTranslation } from "react-i18next";
import type { ExpectedUnits, ReceivingState } from "@/api/types";
import { IconCheck, IconPackage, IconPackageImport } from "@/shared/icons";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { useExpectedDate } from "./expected_date";
import styles from "./receiving.module.css";

interface PurchaseOrderDialogProps {
  receiving: ReceivingState;
  onClose: () => void;
}

/** Which purchase order the goods in hand belong to, the oldest first, or none. */
export function PurchaseOrderDialog({ receiving, onClose }: PurchaseOrderDialogProps) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const choose = (purchase_order_line_item_id: number | null) => {
    send("choose_purchase_order", { purchase_order_line_item_id });
    onClose();
  };
  return (
    <Dialog title={t("expected.title")} onClose={onClose}>
      <ul className={styles.orders}>
        {receiving.expected.map((one) => (
          <li key={one.purchase_order_line_item_id}>
            <Choice
              expected={one}
              chosen={one.purchase_order_line_item_id === receiving.chosen}
              disabled={busy}
              onChoose={() => choose(one.purchase_order_line_item_id)}
            />
          </li>
        ))}
        <li>
          <PortButton
            size="large"
            className={styles.order}
            aria-pressed={receiving.chosen === null}
            disabled={busy}
            onClick={() => choose(null)}
          >
            <IconPackage size={40} aria-hidden />
            <b className={styles.number}>{t("expected.without")}</b>
          </PortButton>
        </li>
      </ul>
    </Dialog>
  );
}

interface ChoiceProps {
  expected: ExpectedUnits;
  chosen: boolean;
  disabled: boolean;
  onChoose: () => void;
}

function Choice({ expected, chosen, disabled, onChoose }: ChoiceProps) {
  const { t } = useTranslation("port");
  const date = useExpectedDate();
  const Icon = chosen ? IconCheck : IconPackageImport;
  const about = [expected.supplier, expected.shop_name, date(expected.expected_at)];
  return (
    <PortButton
      size="large"
      className={styles.order}
      look={chosen ? "solid" : "plain"}
      hue={chosen ? "green" : "blue"}
      aria-pressed={chosen}
      disabled={disabled}
      onClick={onChoose}
    >
      <Icon size={40} aria-hidden />
      <span className={styles.cardText}>
        <b className={styles.number}>{expected.purchase_order_number}</b>
        <span>{about.filter(Boolean).join(" · ")}</span>
      </span>
      <b className={styles.amount}>
        {t("expected.toCome", { count: expected.remaining_quantity })}
      </b>
    </PortButton>
  );
}
