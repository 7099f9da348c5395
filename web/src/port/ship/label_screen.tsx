import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { LabelState, ShipState } from "@/api/types";
import { play } from "@/shared/sound/sounds";
import { Frame } from "../ui/frame";
import { Address } from "./address";
import { LabelActs } from "./label_acts";
import { LabelNews } from "./label_news";
import styles from "./ship.module.css";

interface LabelScreenProps {
  ship: ShipState;
  label: LabelState;
}

/** What became of the label: awaited, refused in the integration's words, or there. */
export function LabelScreen({ ship, label }: LabelScreenProps) {
  const { t } = useTranslation("port");
  const outcome = outcomeOf(label);
  useEffect(() => {
    if (outcome !== "waiting") play(outcome === "label" ? "ok" : "error");
  }, [outcome]);
  const rate = ship.rates.find((one) => one.shipping_rate_id === ship.shipping_rate_id);
  return (
    <Frame
      title={ship.order_number}
      subtitle={ship.shop_name}
      hint={t(`ship.hint_${outcome}`)}
      footer={<LabelActs ship={ship} label={label} outcome={outcome} />}
    >
      <div className={styles.columns}>
        <LabelNews ship={ship} label={label} outcome={outcome} />
        <section>
          <h2 className={styles.heading}>{rate?.name ?? ship.channel_name}</h2>
          <h3 className={styles.heading}>{t("ship.to")}</h3>
          <Address destination={ship.destination} />
        </section>
      </div>
    </Frame>
  );
}

export type LabelOutcome = "waiting" | "error" | "label";

function outcomeOf({ status }: LabelState): LabelOutcome {
  if (status === "labelled") return "label";
  return status === "refused" || status === "unreachable" ? "error" : "waiting";
}
