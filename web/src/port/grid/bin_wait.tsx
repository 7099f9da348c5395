import { useTranslation } from "react-i18next";
import type { BinAhead, BinPicture, GridPickState } from "@/api/types";
import { IconCircleCheck, IconClock, IconInbox, IconRobot } from "@/shared/icons";
import styles from "./grid.module.css";
import { completeSlot } from "./grid_work";
import { useWaitWords } from "./use_wait_words";
import { useAheadWords } from "./words";

interface BinWaitProps {
  pick: GridPickState;
  ahead: BinAhead[];
  open: BinPicture | null;
}

/** What happens until there is something to do. Never silent: each case says what comes next. */
export function BinWait({ pick, ahead, open }: BinWaitProps) {
  const { t } = useTranslation("port");
  const [next, ...later] = ahead;
  const complete = completeSlot(pick);
  if (next) return <Coming next={next} later={later} />;
  if (complete) {
    const { slot, order } = complete;
    return (
      <section className={`${styles.wait} tone-green`}>
        <IconCircleCheck size={72} aria-hidden />
        <h2 className={styles.waitTitle}>
          {t("grid.orderComplete", { number: order.order_number })}
        </h2>
        <p className={styles.waitText}>{t("grid.takeOutHint", { slot })}</p>
      </section>
    );
  }
  const words = open ? "grid.binLeaves" : pick.slots.length > 0 ? "grid.planning" : "grid.noOrder";
  return (
    <section className={styles.wait} aria-live="polite">
      <IconInbox size={72} aria-hidden />
      <h2 className={styles.waitTitle}>{t(words, { number: open?.number })}</h2>
      <p className={styles.waitText}>{t("grid.comesByItself")}</p>
    </section>
  );
}

export function Coming({ next, later }: { next: BinAhead; later: BinAhead[] }) {
  const { t } = useTranslation("port");
  const words = useAheadWords();
  return (
    <section className={`${styles.wait} tone-blue`}>
      <IconRobot size={72} aria-hidden />
      <h2 className={styles.waitTitle}>
        <span role="status">{words(next)}</span>
      </h2>
      <Seconds bin={next} />
      {later.length > 0 && (
        <p className={styles.waitText}>
          {t("grid.then", {
            count: later.length,
            bins: later.map(({ number }) => number).join(", "),
          })}
        </p>
      )}
    </section>
  );
}

export function Seconds({ bin }: { bin: BinAhead }) {
  const words = useWaitWords(bin);
  return (
    <p className={styles.seconds}>
      <IconClock size={34} aria-hidden />
      {words}
    </p>
  );
}
