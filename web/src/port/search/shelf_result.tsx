import { useTranslation } from "react-i18next";
import type { ShelfHit } from "@/api/types";
import { IconMapPin } from "@/shared/icons";
import { ContentLine } from "./content_line";
import styles from "./search.module.css";

/** A shelf and everything that lies on it. */
export function ShelfResult({ hit }: { hit: ShelfHit }) {
  const { t } = useTranslation("port");
  return (
    <article className={styles.group}>
      <h2 className={styles.name}>
        <IconMapPin size={36} aria-hidden /> {t("search.shelf", { name: hit.name })}
      </h2>
      {hit.contents.length === 0 && <p className={styles.soft}>{t("search.emptyShelf")}</p>}
      <ul className={styles.lines}>
        {hit.contents.map((line) => (
          <ContentLine key={line.product_id} line={line} amount={String(line.quantity)} />
        ))}
      </ul>
    </article>
  );
}
