import styles from "./bins.module.css";
import { columnsOf } from "./layouts";

/** How a bin is divided, as a small picture beside its words. */
export function LayoutPicture({ layout }: { layout: number }) {
  const parts = Array.from({ length: layout }, (_, at) => at + 1);
  return (
    <span className={styles.layout} data-columns={columnsOf(layout)} aria-hidden>
      {parts.map((part) => (
        <span key={part} />
      ))}
    </span>
  );
}
