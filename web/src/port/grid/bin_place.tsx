import { useTranslation } from "react-i18next";
import type { BinPicture } from "@/api/types";
import { IconArrowDown, IconArrowUp, IconCheck } from "@/shared/icons";
import { LotLabel } from "../ui/lot_label";
import { BinDrawing } from "./bin_drawing";
import { othersAt, unitsAt } from "./bin_layout";
import styles from "./grid.module.css";
import type { Present } from "./grid_work";

interface BinPlaceProps {
  present: Present;
  bin: BinPicture;
  /** The bin or the compartment was scanned. */
  located: boolean;
}

/** The open bin and the compartment to take from, or to put back into. */
export function BinPlace({ present: { step, line }, bin, located }: BinPlaceProps) {
  const { t } = useTranslation("port");
  const back = step.act === "put_back";
  const there = unitsAt(bin.compartments, step.position, line.sku, step.lot);
  const others = othersAt(bin.compartments, step.position, line.sku);
  const Icon = located ? IconCheck : back ? IconArrowDown : IconArrowUp;
  return (
    <section
      className={`${styles.place} tone-${back ? "amber" : "blue"}`}
      aria-label={t("grid.bin", { number: bin.number })}
    >
      <header className={styles.placeHead}>
        <h2 className={styles.placeTitle}>
          <Icon size={36} stroke={2.6} aria-hidden />
          {t(back ? "grid.putBackInto" : "grid.takeFrom", { position: step.position })}
        </h2>
        <p className={styles.placeBin}>
          <b>{t("grid.bin", { number: bin.number })}</b>
          <span>{t("grid.there", { count: there })}</span>
        </p>
      </header>
      <BinDrawing
        number={bin.number}
        layout={bin.layout}
        cells={bin.compartments}
        target={step.position}
        act={back ? "put" : "take"}
      />
      {others[0] && (
        <p className={styles.also}>
          {t("grid.also", { name: others[0].name, count: others[0].quantity })}
        </p>
      )}
      <LotLabel lot={step.lot} expires_on={step.expires_on} />
    </section>
  );
}
