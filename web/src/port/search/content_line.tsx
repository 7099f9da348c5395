import { Picture } from "../ui/picture";
import styles from "./search.module.css";

interface ContentLineProps {
  line: { name: string; sku: string; image_url: string };
  amount: string;
}

export function ContentLine({ line, amount }: ContentLineProps) {
  return (
    <li className={styles.line}>
      <Picture className={styles.thumb} url={line.image_url} name={line.name} />
      <span className={styles.lineText}>
        <b>{line.name}</b>
        <span className={styles.codes}>{line.sku}</span>
      </span>
      <b className={styles.amount}>{amount}</b>
    </li>
  );
}
