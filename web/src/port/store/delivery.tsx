import { useTranslation } from "react-i18next";
import type { ExpectedDelivery, ExpectedDeliveryLine } from "@/api/types";
import { IconCircleCheck, IconPackageImport, IconX } from "@/shared/icons";
import { variant } from "../pick/line_card";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Note } from "../ui/note";
import { Picture } from "../ui/picture";
import { useExpectedDate } from "./expected_date";
import styles from "./receiving.module.css";

interface DeliveryProps {
  delivery: ExpectedDelivery;
  onChoose: (line: ExpectedDeliveryLine) => void;
}

/** The purchase order being received: its products still to come, to choose one by touch. */
export function Delivery({ delivery, onChoose }: DeliveryProps) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  return (
    <section className={styles.delivery} aria-label={delivery.purchase_order_number}>
      <header className={styles.deliveryHead}>
        <IconPackageImport size={44} aria-hidden />
        <DeliveryName delivery={delivery} />
        <div className={styles.deliveryNote}>
          {delivery.notes && <Note text={delivery.notes} short />}
        </div>
        <PortButton
          square
          aria-label={t("expected.leaveDelivery")}
          disabled={busy}
          onClick={() => send("choose_delivery", { purchase_order_id: null })}
        >
          <IconX size={34} aria-hidden />
        </PortButton>
      </header>
      {delivery.lines.length === 0 && (
        <p className={`${styles.allCame} tone-green`}>
          <IconCircleCheck size={40} aria-hidden />
          {t("expected.allCame")}
        </p>
      )}
      <ul className={styles.lines}>
        {delivery.lines.map((line) => (
          <li key={line.purchase_order_line_item_id}>
            <PortButton className={styles.line} onClick={() => onChoose(line)}>
              <Picture className={styles.thumb} url={line.image_url} name={line.name} />
              <span className={styles.cardText}>
                <b className={styles.lineName}>{line.name}</b>
                {variant(line) && <span>{variant(line)}</span>}
                <span className={styles.codes}>{line.sku}</span>
              </span>
              <span className={styles.amount}>
                {line.received_quantity}
                <span className={styles.of}>/{line.quantity}</span>
              </span>
            </PortButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Number, supplier, shop and day of a purchase order. */
export function DeliveryName({ delivery }: { delivery: ExpectedDelivery }) {
  const { t } = useTranslation("port");
  const date = useExpectedDate();
  const about = [delivery.supplier, delivery.shop_name, date(delivery.expected_at)];
  return (
    <span className={styles.cardText}>
      <b className={styles.number}>
        {t("expected.order", { number: delivery.purchase_order_number })}
      </b>
      <span>{about.filter(Boolean).join(" · ")}</span>
    </span>
  );
}
