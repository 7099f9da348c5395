import { useTranslation } from "react-i18next";
import { Failed } from "@/shared/states/failed";
import { Loading } from "@/shared/states/loading";
import { NothingMatches } from "@/shared/states/nothing_matches";
import { variant } from "../pick/line_card";
import { useSearchResult } from "../search/use_search";
import { PortButton } from "../ui/button";
import { Picture } from "../ui/picture";
import styles from "./store.module.css";

interface ProductChoiceProps {
  query: string;
  onChoose: (product_id: number) => void;
}

/** The products that fit a text, to choose one by touch. */
export function ProductChoice({ query, onChoose }: ProductChoiceProps) {
  const { t } = useTranslation("port");
  const { data, error, refetch } = useSearchResult(query);
  if (error) {
    const retry = <PortButton onClick={() => refetch()}>{t("frame.retry")}</PortButton>;
    return <Failed error={error} actions={retry} />;
  }
  if (!data) return <Loading />;
  if (data.products.length === 0) {
    return <NothingMatches hint={t("store.nothing", { query })} />;
  }
  return (
    <ul className={styles.choices}>
      {data.products.map((hit) => (
        <li key={hit.product_id}>
          <PortButton className={styles.choice} onClick={() => onChoose(hit.product_id)}>
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
