import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ShipState } from "@/api/types";
import { PortButton } from "../ui/button";
import { NumberDialog } from "../ui/number_dialog";
import styles from "./ship.module.css";

type Parcel = ShipState["parcel"];
const lengths = ["length_mm", "width_mm", "height_mm"] as const;
const most = { weight_grams: 1_000_000, length_mm: 10_000, width_mm: 10_000, height_mm: 10_000 };

interface MeasuresProps {
  ship: ShipState;
  parcel: Parcel;
  onChange: (parcel: Parcel) => void;
}

/** Weight and lengths, those that the channel wants. */
export function Measures({ ship, parcel, onChange }: MeasuresProps) {
  const { t } = useTranslation("port");
  const [asked, setAsked] = useState<keyof Parcel | null>(null);
  const wanted: (keyof Parcel)[] = [
    ...(ship.wants_weight ? (["weight_grams"] as const) : []),
    ...(ship.wants_dimensions ? lengths : []),
  ];
  if (wanted.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{t("ship.parcel")}</h2>
      <div className={styles.measures}>
        {wanted.map((name) => (
          <PortButton
            key={name}
            size="large"
            look={(parcel[name] ?? 0) > 0 ? "plain" : "outline"}
            onClick={() => setAsked(name)}
          >
            {t(`ship.${name}`)}: {t(`ship.value_${name}`, { value: parcel[name] ?? 0 })}
          </PortButton>
        ))}
      </div>
      {asked && (
        <NumberDialog
          title={t(`ship.${asked}`)}
          max={most[asked]}
          onDone={(value) => onChange({ ...parcel, [asked]: value })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
