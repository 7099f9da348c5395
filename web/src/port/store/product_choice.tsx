import { useTranslation } from "react-i18next";
import { IconPackageImport } from "@/shared/icons";
import { Failed } from "@/shared/states/failed";
import { Loading } from "@/shared/states/loading";
import { NothingMatches } from "@/shared/states/nothing_matches";
import { variant } from "../pick/line_card";
import { useSearchResult } from "../search/use_search";
import { PortButton } from "../ui/button";
import { Picture } from "../ui/picture";
import { DeliveryName } from "./delivery";
import type { Choice } from "./product_step";
import styles from "./store.module.css";

interface ProductChoiceProps {
  query: string;
  onChoose: (choice: Choice) => void;
}

/** The products and purchase orders that fit a text, to choose one by touch. */
export function ProductChoice({ query, onChoose }: ProductChoiceProps) {
  const { t } = useTranslation("port");
  const { data, error, refetch } = useSearchResult(query);
  if (error) {
    const retry = <PortButton onClick={() => refetch()}>{t("frame.retry")}</PortButton>;
    return <Failed error={error} actions={retry} />;
  }
  if (!data) return <Loading />;
  if (data.products.length + data.purchase_orders.length === 0) {
    return <NothingMatches hint={t("store.nothing", { query })} />;
  }
  return (
    <ul className={styles.choices}>
      {data.purchase_orders.map((order) => (
        <li key={`purchase order ${order.purchase_order_id}`}>
          <PortButton
            size="large"
            className={styles.delivery}
            onClick={() => onChoose({ purchase_order_id: order.purchase_order_id })}
          >
            <IconPackageImport size={44} aria-hidden />
            <DeliveryName delivery={order} />
          </PortButton>
        </li>
      ))}
      {data.products.map((hit) => (
        <li key={hit.product_id}>
          <PortButton
            className={styles.choice}
            onClick={() => onChoose({ product_id: hit.product_id })}
          >
            <Picture className={styles.thumb} url={hit.image_url} name={hit.name} />
            <span className={styles.choiceText}>
              <span className={styles.choiceName}>{hit.name}</span>
              {variant(hit) && <span>{variant(hit)}</span>}
              <span className={styles.codes}>{hit.sku}</span>
            </span>
            <span className={styles.choiceStock}>
              {t("stock.in_stock")} <b>{hit.in_stock}</b>
            </span>
          </PortButton>
        </li>
      ))}
    </ul>
  );
}
