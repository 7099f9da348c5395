import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BinProposal, GridAtPort, StoreBins } from "@/api/types";
import { IconArrowDown, IconArrowsExchange, IconMapPin, IconRobot } from "@/shared/icons";
import { PortButton } from "../ui/button";
import { BinDrawing } from "./bin_drawing";
import { emptyCells } from "./bin_layout";
import { Seconds } from "./bin_wait";
import { CompartmentDialog } from "./compartment_dialog";
import styles from "./grid.module.css";
import { troubleOf } from "./grid_work";
import store from "./store_bin.module.css";
import { TroublePanel } from "./trouble";
import { useAheadWords } from "./words";

interface StoreBinProps {
  bins: StoreBins;
  chosen: BinProposal;
  grid: GridAtPort;
  onShelf: () => void;
}

/** The compartment the goods go into: on its way with its bin, then open before the worker. */
export function StoreBin({ bins, chosen, grid, onShelf }: StoreBinProps) {
  const { t } = useTranslation("port");
  const [choosing, setChoosing] = useState(false);
  const open = grid.bin?.number === chosen.bin_number ? grid.bin : null;
  const trouble = troubleOf(grid);
  return (
    <section
      className={`${styles.place} tone-${open ? "blue" : "gray"}`}
      aria-label={t("grid.bin", { number: chosen.bin_number })}
    >
      {trouble ? (
        <TroublePanel trouble={trouble} />
      ) : (
        <>
          {open ? <PutHere chosen={chosen} /> : <OnItsWay chosen={chosen} grid={grid} />}
          <BinDrawing
            number={chosen.bin_number}
            layout={chosen.layout}
            cells={open?.compartments ?? emptyCells(chosen.layout)}
            target={chosen.position}
            act="put"
          />
          <Room chosen={chosen} />
        </>
      )}
      <div className={store.acts}>
        <PortButton onClick={() => setChoosing(true)}>
          <IconArrowsExchange size={32} aria-hidden />
          {t("grid.otherCompartment")}
        </PortButton>
        <PortButton onClick={onShelf}>
          <IconMapPin size={32} aria-hidden />
          {t("grid.onShelf")}
        </PortButton>
      </div>
      {choosing && (
        <CompartmentDialog proposals={bins.proposals} onClose={() => setChoosing(false)} />
      )}
    </section>
  );
}

function PutHere({ chosen: { position, bin_number } }: { chosen: BinProposal }) {
  const { t } = useTranslation("port");
  return (
    <header className={styles.placeHead}>
      <h2 className={styles.placeTitle}>
        <IconArrowDown size={36} stroke={2.6} aria-hidden />
        <span role="status">{t("grid.putInto", { position, number: bin_number })}</span>
      </h2>
    </header>
  );
}

function OnItsWay({ chosen, grid }: { chosen: BinProposal; grid: GridAtPort }) {
  const { t } = useTranslation("port");
  const words = useAheadWords();
  const ahead = grid.ahead.find(({ number }) => number === chosen.bin_number);
  return (
    <header className={store.way}>
      <h2 className={styles.placeTitle}>
        <IconRobot size={36} aria-hidden />
        <span role="status">
          {ahead ? words(ahead) : t("grid.askedFor", { number: chosen.bin_number })}
        </span>
      </h2>
      {ahead && <Seconds bin={ahead} />}
    </header>
  );
}

/** What is in the compartment of the product, and how much more has room. */
function Room({ chosen: { quantity, room } }: { chosen: BinProposal }) {
  const { t } = useTranslation("port");
  const there = t("grid.compartmentHas", { count: quantity });
  const more = room === null ? null : t("grid.room", { count: room });
  return <p className={store.room}>{[there, more].filter(Boolean).join(" · ")}</p>;
}
