import { useTranslation } from "react-i18next";
import type { OrderHit } from "@/api/types";
import { IconClipboardList } from "@/shared/icons";
import { ContentLine } from "./content_line";
import { OrderStatusPill } from "./order_status_pill";
import styles from "./search.module.css";

/** An order, how far it is, and what belongs to it. */
export function OrderResult({ hit }: { hit: OrderHit }) {
  const { t } = useTranslation("port");
  return (
    <article className={styles.group}>
      <h2 className={styles.name}>
        <IconClipboardList size={36} aria-hidden />{" "}
        {t("search.order", { number: hit.order_number })}
      </h2>
      <p className={styles.soft}>{hit.shop_name}</p>
      <OrderStatusPill status={hit.status} />
      <ul className={styles.lines}>
        {hit.lines.map((line) => (
          <ContentLine
            key={line.sku}
            line={line}
            amount={`${line.picked_quantity}/${line.quantity}`}
          />
        ))}
      </ul>
    </article>
  );
}
