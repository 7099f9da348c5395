import { useTranslation } from "react-i18next";
import { variant } from "../pick/line_card";
import { Picture } from "../ui/picture";
import styles from "./grid.module.css";
import type { Present } from "./grid_work";

interface ComingItemsProps {
  items: Present[];
  /** The port has one slot: nothing to tell apart. */
  one: boolean;
}

/** What will be taken, in the order in which it comes, and for which order. */
export function ComingItems({ items, one }: ComingItemsProps) {
  const { t } = useTranslation("port");
  const place = ({ bin_number, location_name }: Present["step"]) =>
    bin_number > 0 ? t("grid.bin", { number: bin_number }) : location_name;
  return (
    <section className={styles.coming} aria-label={t("grid.comingItems")}>
      <h2 className={styles.comingTitle}>{t("grid.comingItems")}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <ul className={styles.items} tabIndex={0}>
        {items.map(({ slot, step, line }) => (
          <li key={step.step_id} className={styles.item}>
            <Picture className={styles.thumb} url={line.image_url} name={line.name} />
            <div className={styles.itemText}>
              <p className={styles.itemName}>{line.name}</p>
              <p className={styles.soft}>
                {step.act === "put_back" ? `${t("grid.putBack")} · ` : ""}
                {[variant(line), place(step)].filter(Boolean).join(" · ")}
              </p>
              <p className={styles.soft}>
                {slot.order.order_number}
                {!one && ` · ${t("grid.slot", { slot: slot.slot })}`}
              </p>
            </div>
            <b className={styles.itemCount}>{step.quantity}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
