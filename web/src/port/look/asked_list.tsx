import { useTranslation } from "react-i18next";
import type { BinAhead } from "@/api/types";
import { IconX } from "@/shared/icons";
import { useWaitWords } from "../grid/use_wait_words";
import { stageKey } from "../grid/words";
import { usePort } from "../state/port_context";
import { useTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import styles from "./look.module.css";

/** The bins that are still to come, in their order; each may be taken off. */
export function AskedList({ ahead }: { ahead: BinAhead[] }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const drop = useTap<number>("drop", (number) => send("drop_bin", { number }));
  return (
    <section className={styles.asked} aria-label={t("look.coming")}>
      <h2 className={styles.title}>{t("look.coming")}</h2>
      {ahead.length === 0 && <p className={styles.soft}>{t("look.nothingAsked")}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <ul className={styles.list} tabIndex={0}>
        {ahead.map((bin) => (
          <li key={bin.number} className={styles.ahead}>
            <div className={styles.text}>
              <b className={styles.name}>{t("grid.bin", { number: bin.number })}</b>
              <Stage bin={bin} />
            </div>
            <PortButton
              square
              aria-label={t("look.drop", { number: bin.number })}
              disabled={busy}
              onClick={() => drop(bin.number)}
            >
              <IconX size={34} aria-hidden />
            </PortButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stage({ bin }: { bin: BinAhead }) {
  const { t } = useTranslation("port");
  const words = useWaitWords(bin);
  return (
    <span className={styles.soft}>
      {t(stageKey(bin.stage), { number: bin.number })} · {words}
    </span>
  );
}
