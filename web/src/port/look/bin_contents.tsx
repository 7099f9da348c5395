import { useTranslation } from "react-i18next";
import type { BinPicture, CompartmentContent } from "@/api/types";
import { IconEdit } from "@/shared/icons";
import { PortButton } from "../ui/button";
import { LotLabel } from "../ui/lot_label";
import { Picture } from "../ui/picture";
import styles from "./look.module.css";

/** Units of a product and lot, and the compartment they lie in. */
export interface Lies {
  location_id: number;
  position: number;
  content: CompartmentContent;
}

/** All that lies in the bin, compartment after compartment; each count may be corrected. */
export function BinContents({ bin, onCount }: { bin: BinPicture; onCount: (lies: Lies) => void }) {
  const { t } = useTranslation("port");
  const all = bin.compartments.flatMap(({ location_id, position, contents }) =>
    contents.map((content) => ({ location_id, position, content })),
  );
  return (
    <section className={styles.contents} aria-label={t("look.contents")}>
      <h2 className={styles.title}>{t("look.contents")}</h2>
      {all.length === 0 && <p className={styles.soft}>{t("look.emptyBin")}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <ul className={styles.list} tabIndex={0}>
        {all.map((lies) => (
          <Line
            key={`${lies.location_id} ${lies.content.product_id} ${lies.content.lot}`}
            lies={lies}
            onCount={onCount}
          />
        ))}
      </ul>
    </section>
  );
}

function Line({ lies, onCount }: { lies: Lies; onCount: (lies: Lies) => void }) {
  const { t } = useTranslation("port");
  const { position, content } = lies;
  return (
    <li className={styles.line}>
      <Picture className={styles.thumb} url={content.image_url} name={content.name} />
      <div className={styles.text}>
        <b className={styles.name}>{content.name}</b>
        <span className={styles.soft}>{t("look.compartment", { position })}</span>
        <LotLabel lot={content.lot} expires_on={content.expires_on} />
      </div>
      <PortButton
        aria-label={t("look.correct", { name: content.name, position, count: content.quantity })}
        onClick={() => onCount(lies)}
      >
        <b className={styles.units}>{content.quantity}</b>
        <IconEdit size={34} aria-hidden />
      </PortButton>
    </li>
  );
}
