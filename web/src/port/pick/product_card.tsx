import { useTranslation } from "react-i18next";
import type { PickLine } from "@/api/types";
import { Picture } from "../ui/picture";
import { variant } from "./line_card";
import styles from "./pick.module.css";

/** What to take: picture, name, variant, SKU and the end of the barcode as it stands on the box. */
export function ProductCard({ line }: { line: PickLine }) {
  const { t } = useTranslation("port");
  const barcode = line.codes.find((code) => code !== line.sku);
  return (
    <section className={styles.product} aria-label={t("pick.product")}>
      <Picture className={styles.large} url={line.image_url} name={line.name} zoom />
      <h2 className={styles.name}>{line.name}</h2>
      {variant(line) && <p className={styles.variant}>{variant(line)}</p>}
      {line.kit && <p className={styles.kit}>{t("pick.kit", { kit: line.kit.name })}</p>}
      <p className={styles.codes}>
        {line.sku}
        {barcode && (
          <>
            {" · "}
            <span className={styles.tail}>…{barcode.slice(-5)}</span>
          </>
        )}
      </p>
    </section>
  );
}
