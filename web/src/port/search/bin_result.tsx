import { useTranslation } from "react-i18next";
import type { BinHit } from "@/api/types";
import { IconBox, IconInfoCircle } from "@/shared/icons";
import { BringBins } from "../look/bring_bin";
import { Pill } from "../ui/pill";
import { ContentLine } from "./content_line";
import styles from "./search.module.css";

/** A bin, all that lies in it, and the way to have it brought. */
export function BinResult({ hit: { bin, inside } }: { hit: BinHit }) {
  const { t } = useTranslation("port");
  const lies = bin.compartments.flatMap(({ position, contents }) =>
    contents.map((content) => ({ position, content })),
  );
  return (
    <article className={styles.group}>
      <h2 className={styles.name}>
        <IconBox size={36} aria-hidden /> {t("grid.bin", { number: bin.number })}
      </h2>
      {lies.length === 0 && <p className={styles.soft}>{t("look.emptyBin")}</p>}
      <ul className={styles.lines}>
        {lies.map(({ position, content }) => (
          <ContentLine
            key={`${position} ${content.product_id} ${content.lot}`}
            line={{ ...content, sku: `${t("look.compartment", { position })} · ${content.sku}` }}
            amount={String(content.quantity)}
          />
        ))}
      </ul>
      {inside ? (
        <BringBins numbers={[bin.number]} />
      ) : (
        <div>
          <Pill hue="amber" icon={IconInfoCircle}>
            {t("look.outside")}
          </Pill>
        </div>
      )}
    </article>
  );
}
