import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProductHit } from "@/api/types";
import { variant } from "../pick/line_card";
import { StockNumbers } from "../search/stock_numbers";
import { Picture } from "../ui/picture";
import styles from "./store.module.css";

interface StoreProductProps {
  product: ProductHit;
  /** What matters more than its stock so far: where it is expected. */
  children?: ReactNode;
}

/** The product in the worker's hands, to compare, and its stock so far. */
export function StoreProduct({ product, children }: StoreProductProps) {
  const { t } = useTranslation("port");
  return (
    <section className={styles.product} aria-label={t("pick.product")}>
      <Picture className={styles.large} url={product.image_url} name={product.name} zoom />
      <h2 className={styles.name}>{product.name}</h2>
      {variant(product) && <p className={styles.variant}>{variant(product)}</p>}
      <p className={styles.codes}>{product.sku}</p>
      {children || (
        <div className={styles.stock}>
          <StockNumbers stock={product} />
        </div>
      )}
    </section>
  );
}
