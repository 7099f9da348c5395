import { useTranslation } from "react-i18next";
import type { ProductHit } from "@/api/types";
import { IconMapPin } from "@/shared/icons";
import { binsAmong, useNamedPlace } from "../grid/place_words";
import { BringBins } from "../look/bring_bin";
import { variant } from "../pick/line_card";
import { LotLabel } from "../ui/lot_label";
import { Picture } from "../ui/picture";
import { ContentLine } from "./content_line";
import styles from "./search.module.css";
import { StockNumbers } from "./stock_numbers";

/** A product with its stock and every place it lies. */
export function ProductResult({ hit }: { hit: ProductHit }) {
  const { t } = useTranslation("port");
  const named = useNamedPlace();
  const kit = hit.components.length > 0;
  return (
    <article className={styles.product}>
      <Picture className={styles.picture} url={hit.image_url} name={hit.name} zoom />
      <div className={styles.main}>
        <h2 className={styles.name}>{hit.name}</h2>
        {variant(hit) && <p className={styles.variant}>{variant(hit)}</p>}
        <p className={styles.codes}>{[hit.sku, ...hit.barcodes].join(" · ")}</p>
        {kit && <p className={styles.soft}>{t("search.kit")}</p>}
        {kit && (
          <ul className={styles.lines} aria-label={t("search.components")}>
            {hit.components.map((component) => (
              <ContentLine
                key={component.product_id}
                line={component}
                amount={`${component.quantity} ×`}
              />
            ))}
          </ul>
        )}
        {!kit && hit.places.length === 0 && <p className={styles.soft}>{t("search.nowhere")}</p>}
        <ul className={styles.places} aria-label={t("search.places")}>
          {hit.places.map((place) => (
            <li key={`${place.location_id} ${place.lot}`} className={styles.place}>
              <IconMapPin size={30} aria-hidden />
              <span className={styles.placeName}>{named(place)}</span>
              <b className={styles.amount}>{place.quantity}</b>
              <LotLabel lot={place.lot} expires_on={place.expires_on} />
            </li>
          ))}
        </ul>
        <BringBins numbers={binsAmong(hit.places)} />
      </div>
      <StockNumbers stock={hit} />
    </article>
  );
}
