import { useTranslation } from "react-i18next";
import type { PickLine } from "@/api/types";
import { IconAlertTriangle, IconCheck } from "@/shared/icons";
import { Picture } from "../ui/picture";
import { Pill } from "../ui/pill";
import styles from "./pick.module.css";

interface LineCardProps {
  line: PickLine;
  /** Show how many were picked and what went wrong. */
  result?: boolean;
}

/** One product of the order, with its picture and quantity. */
export function LineCard({ line, result }: LineCardProps) {
  const { t } = useTranslation("port");
  return (
    <li className={styles.card}>
      <Picture className={styles.thumb} url={line.image_url} name={line.name} />
      <div className={styles.cardText}>
        <p className={styles.cardName}>{line.name}</p>
        <p className={styles.soft}>{variant(line) || line.sku}</p>
        {line.kit && <p className={styles.soft}>{t("pick.kit", { kit: line.kit.name })}</p>}
        {result && <Result line={line} />}
      </div>
      <p className={styles.quantity}>
        {result ? line.picked_quantity : line.quantity}
        {result && <span className={styles.of}>/{line.quantity}</span>}
      </p>
    </li>
  );
}

export function variant(product: { color: string; size: string }) {
  return [product.color, product.size].filter(Boolean).join(" · ");
}

function Result({ line }: { line: PickLine }) {
  const { t } = useTranslation("port");
  if (line.deviation) {
    const { category } = line.deviation;
    return (
      <Pill hue="amber" icon={IconAlertTriangle}>
        {isCategory(category) ? t(`issue.${category}`) : category} · {line.deviation.quantity}
      </Pill>
    );
  }
  if (line.picked_quantity < line.quantity) return null;
  return (
    <Pill hue="green" icon={IconCheck}>
      {t("pick.complete")}
    </Pill>
  );
}

export const categories = ["missing", "damaged", "wrong"] as const;
export type Category = (typeof categories)[number];

function isCategory(value: string): value is Category {
  return (categories as readonly string[]).includes(value);
}
