import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StoreState, SuggestedShelf } from "@/api/types";
import { IconCheck, IconKeyboard, IconMapPin } from "@/shared/icons";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { ShelfDialog } from "./shelf_dialog";
import styles from "./store.module.css";

/** The shelf by scan or touch: good ones first, any other by name. */
export function ShelfChoice({ store }: { store: StoreState }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const [typing, setTyping] = useState(false);
  const { location, suggested_shelves } = store;
  const listed = suggested_shelves.some((shelf) => shelf.location_id === location?.location_id);
  return (
    <section className={styles.shelves} aria-label={t("store.shelf")}>
      <h2 className={styles.heading}>{t("store.where")}</h2>
      {location && !listed && <Chosen name={location.name} />}
      <ul className={styles.list}>
        {suggested_shelves.map((shelf) => (
          <li key={shelf.location_id}>
            <Suggestion
              shelf={shelf}
              chosen={shelf.location_id === location?.location_id}
              disabled={busy}
              onChoose={() => send("choose_shelf", { location_id: shelf.location_id })}
            />
          </li>
        ))}
      </ul>
      <PortButton disabled={busy} onClick={() => setTyping(true)}>
        <IconKeyboard size={34} aria-hidden />
        {t("store.otherShelf")}
      </PortButton>
      {typing && <ShelfDialog onClose={() => setTyping(false)} />}
    </section>
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
  disabled: boolean;
  onChoose: () => void;
}

function Suggestion({ shelf, chosen, disabled, onChoose }: SuggestionProps) {
  const { t } = useTranslation("port");
  const Icon = chosen ? IconCheck : IconMapPin;
  return (
    <PortButton
      size="large"
      className={styles.suggestion}
      look={chosen ? "solid" : "plain"}
      hue="green"
      aria-pressed={chosen}
      disabled={disabled}
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
