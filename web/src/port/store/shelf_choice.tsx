import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StoreState, SuggestedShelf } from "@/api/types";
import { IconBox, IconCheck, IconKeyboard, IconMapPin } from "@/shared/icons";
import { CompartmentDialog } from "../grid/compartment_dialog";
import { usePort } from "../state/port_context";
import { useTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { ShelfDialog } from "./shelf_dialog";
import styles from "./store.module.css";

interface ShelfChoiceProps {
  /** The shelf that was chosen. */
  location: StoreState["location"];
  suggested: SuggestedShelf[];
  /** The compartments at a port at a grid; null at another. */
  bins?: StoreState["bins"];
  /** Back to the compartment that is chosen. */
  onBin?: () => void;
}

/** A shelf that was scanned may lie below the edge of a small tablet's list. */
function intoView(shelf: HTMLElement | null) {
  shelf?.scrollIntoView({ block: "nearest" });
}

/** The shelf by scan or touch: good ones first, any other by name. */
export function ShelfChoice({ location, suggested, bins, onBin }: ShelfChoiceProps) {
  const { t } = useTranslation("port");
  const { send } = usePort();
  const [typing, setTyping] = useState(false);
  const choose = useTap<number>("shelf", (location_id) => send("choose_shelf", { location_id }));
  const listed = suggested.some((shelf) => shelf.location_id === location?.location_id);
  return (
    <section className={styles.shelves} aria-label={t("store.shelf")}>
      <h2 className={styles.heading}>{t("store.where")}</h2>
      {location && !listed && <Chosen name={location.name} />}
      <ul className={styles.list}>
        {suggested.map((shelf) => (
          <li
            key={shelf.location_id}
            ref={shelf.location_id === location?.location_id ? intoView : undefined}
          >
            <Suggestion
              shelf={shelf}
              chosen={shelf.location_id === location?.location_id}
              onChoose={() => choose(shelf.location_id)}
            />
          </li>
        ))}
      </ul>
      <PortButton onClick={() => setTyping(true)}>
        <IconKeyboard size={34} aria-hidden />
        {t("store.otherShelf")}
      </PortButton>
      {bins && <IntoBin bins={bins} onBin={onBin} />}
      {typing && <ShelfDialog onClose={() => setTyping(false)} />}
    </section>
  );
}

/** A bin after all. When none was chosen there may be none that fits; the dialog says so. */
function IntoBin({ bins, onBin }: { bins: NonNullable<StoreState["bins"]>; onBin?: () => void }) {
  const { t } = useTranslation("port");
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <PortButton
        className={styles.intoBin}
        onClick={bins.chosen ? onBin : () => setChoosing(true)}
      >
        <IconBox size={34} aria-hidden />
        {t("grid.intoBin")}
      </PortButton>
      {choosing && (
        <CompartmentDialog proposals={bins.proposals} onClose={() => setChoosing(false)} />
      )}
    </>
  );
}

function Chosen({ name }: { name: string }) {
  return (
    <p className={`${styles.chosen} tone-green`}>
      <IconCheck size={40} aria-hidden />
      <span className={styles.shelfName}>{name}</span>
    </p>
  );
}

interface SuggestionProps {
  shelf: SuggestedShelf;
  chosen: boolean;
  onChoose: () => void;
}

function Suggestion({ shelf, chosen, onChoose }: SuggestionProps) {
  const { t } = useTranslation("port");
  const Icon = chosen ? IconCheck : IconMapPin;
  const proposed = shelf.reason === "came_from";
  return (
    <PortButton
      size="large"
      className={styles.suggestion}
      look={chosen ? "solid" : proposed ? "outline" : "plain"}
      hue={chosen ? "green" : "blue"}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      <Icon size={40} aria-hidden />
      <span className={styles.shelfName}>{shelf.name}</span>
      <span className={styles.reason}>
        {t(`store.reason.${shelf.reason}`, { count: shelf.quantity })}
      </span>
    </PortButton>
  );
}
