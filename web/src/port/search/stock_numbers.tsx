import { useTranslation } from "react-i18next";
import styles from "./search.module.css";

interface StockNumbersProps {
  stock: { in_stock: number; reserved: number; available: number };
}

export function StockNumbers({ stock }: StockNumbersProps) {
  const { t } = useTranslation("port");
  return (
    <dl className={styles.stock}>
      {(["in_stock", "reserved", "available"] as const).map((name) => (
        <div key={name} className={styles.number}>
          <dt>{t(`stock.${name}`)}</dt>
          <dd>{stock[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
