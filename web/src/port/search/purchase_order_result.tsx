import { useTranslation } from "react-i18next";
import type { ExpectedDelivery } from "@/api/types";
import { IconPackageImport } from "@/shared/icons";
import { useExpectedDate } from "../store/expected_date";
import { ContentLine } from "./content_line";
import styles from "./search.module.css";

/** A purchase order and its products still to come. */
export function PurchaseOrderResult({ hit }: { hit: ExpectedDelivery }) {
  const { t } = useTranslation("port");
  const date = useExpectedDate();
  const about = [hit.supplier, hit.shop_name, date(hit.expected_at)].filter(Boolean).join(" · ");
  return (
    <article className={styles.group}>
      <h2 className={styles.name}>
        <IconPackageImport size={36} aria-hidden />{" "}
        {t("expected.order", { number: hit.purchase_order_number })}
      </h2>
      <p className={styles.soft}>{about}</p>
      {hit.lines.length === 0 && <p className={styles.soft}>{t("expected.allCame")}</p>}
      <ul className={styles.lines}>
        {hit.lines.map((line) => (
          <ContentLine
            key={line.purchase_order_line_item_id}
            line={line}
            amount={`${line.received_quantity}/${line.quantity}`}
          />
        ))}
      </ul>
    </article>
  );
}
