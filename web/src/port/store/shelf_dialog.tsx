import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Failed } from "@/shared/states/failed";
import { NothingMatches } from "@/shared/states/nothing_matches";
import { usePortScanner } from "../scan/use_port_scanner";
import { SearchBox } from "../search/search_box";
import { useSearchResult } from "../search/use_search";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Dialog } from "../ui/dialog";
import styles from "./store.module.css";

/** Finds a shelf by its name, for shelves without a readable label. */
export function ShelfDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("port");
  const { send } = usePort();
  const [text, setText] = useState("");
  const { data, error } = useSearchResult(text);
  const choose = (location_id: number) => {
    send("choose_shelf", { location_id });
    onClose();
  };
  usePortScanner((name) => {
    send("choose_shelf", { name });
    onClose();
  });
  const shelves = text === "" ? [] : (data?.shelves ?? []);
  return (
    <Dialog title={t("store.otherShelf")} onClose={onClose}>
      <SearchBox label={t("store.shelfName")} value={text} onSearch={setText} />
      {error && <Failed error={error} />}
      {text !== "" && data && shelves.length === 0 && (
        <NothingMatches hint={t("store.noShelf", { query: text })} />
      )}
      <ul className={styles.found}>
        {shelves.map((shelf) => (
          <li key={shelf.location_id}>
            <PortButton size="large" onClick={() => choose(shelf.location_id)}>
              <span className={styles.shelfName}>{shelf.name}</span>
            </PortButton>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
