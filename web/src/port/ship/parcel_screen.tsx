import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ShipState } from "@/api/types";
import { IconCheck, IconClock, IconTruck } from "@/shared/icons";
import { isConfirmCode } from "../scan/codes";
import { useEnter } from "../scan/use_enter";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { useDecisiveTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Frame } from "../ui/frame";
import { Address } from "./address";
import { Measures } from "./measures";
import styles from "./ship.module.css";

/** The rate, and what the channel wants to know of the parcel. */
export function ParcelScreen({ ship }: { ship: ShipState }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const [rate, setRate] = useState(ship.shipping_rate_id);
  const [parcel, setParcel] = useState(ship.parcel);
  const measured = [parcel.length_mm, parcel.width_mm, parcel.height_mm].every(isKnown);
  const chosen = ship.rates.some((one) => one.shipping_rate_id === rate);
  const known =
    (!ship.wants_weight || isKnown(parcel.weight_grams)) && (!ship.wants_dimensions || measured);
  const ready = chosen && known;
  const request = () => {
    if (ready) send("request_label", { shipping_rate_id: rate, parcel });
  };
  const press = useDecisiveTap("confirm", request);
  useEnter(press);
  usePortScanner((code) => {
    if (isConfirmCode(code)) request();
    else tell({ tone: "error", text: t("scan.notNow"), code, expected: t("ship.askFirst") });
  });
  return (
    <Frame
      title={ship.order_number}
      subtitle={ship.shop_name}
      hint={t(`ship.${hintOf(ship, chosen, known)}`)}
      footer={
        <>
          <PortButton size="huge" disabled={busy} onClick={() => send("finish_without_label")}>
            <IconClock size={40} aria-hidden />
            {t("ship.later")}
          </PortButton>
          <PortButton
            look="solid"
            hue="green"
            size="huge"
            disabled={!ready || busy}
            onClick={press}
          >
            <IconTruck size={44} aria-hidden />
            {t(busy ? "act.sending" : "ship.getLabel")}
          </PortButton>
        </>
      }
    >
      <div className={styles.columns}>
        <section>
          <h2 className={styles.heading}>{t("ship.how", { channel: ship.channel_name })}</h2>
          {ship.rates.length === 0 && (
            <p className={styles.words}>{t("ship.noRate", { channel: ship.channel_name })}</p>
          )}
          <div className={styles.rates}>
            {ship.rates.map((one) => (
              <PortButton
                key={one.shipping_rate_id}
                size="large"
                look={rate === one.shipping_rate_id ? "solid" : "plain"}
                className={styles.rate}
                aria-pressed={rate === one.shipping_rate_id}
                onClick={() => setRate(one.shipping_rate_id)}
              >
                {rate === one.shipping_rate_id && <IconCheck size={34} aria-hidden />}
                <span>
                  {one.name}
                  {one.description && <span className={styles.small}>{one.description}</span>}
                </span>
              </PortButton>
            ))}
          </div>
        </section>
        <section>
          <Measures ship={ship} parcel={parcel} onChange={setParcel} />
          <h2 className={styles.heading}>{t("ship.to")}</h2>
          <Address destination={ship.destination} />
        </section>
      </div>
    </Frame>
  );
}

function isKnown(value?: number) {
  return (value ?? 0) > 0;
}

function hintOf(ship: ShipState, chosen: boolean, known: boolean) {
  if (ship.rates.length === 0) return "later";
  return chosen && !known ? "hintMeasure" : "hintAsk";
}
