import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PickLine, PickState, PutBackState } from "@/api/types";
import { IconArrowBackUp, IconBan, IconCheck } from "@/shared/icons";
import { ProductCard } from "../pick/product_card";
import { useEnter } from "../scan/use_enter";
import { usePort } from "../state/port_context";
import { ShelfChoice } from "../store/shelf_choice";
import { useDecisiveTap, useTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Counter } from "../ui/counter";
import { Frame } from "../ui/frame";
import { LotLabel } from "../ui/lot_label";
import { Pill } from "../ui/pill";
import styles from "./put_back.module.css";
import { ToteLeft } from "./tote_left";
import { usePutBackScans } from "./use_put_back_scans";

interface PutBackScreenProps {
  pick: PickState;
  back: PutBackState;
  line: PickLine;
}

/** One product's way from the tote back onto a shelf: which shelf, how many, confirm. */
export function PutBackScreen({ pick, back, line }: PutBackScreenProps) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  // All of them, unless the worker says that some go elsewhere.
  const [count, setCount] = useState(back.quantity);
  const ready = back.location !== null && count > 0;
  const confirm = () => {
    if (!ready || !back.location) return;
    const { location_id } = back.location;
    send("confirm_put_back", { step_id: back.step_id, location_id, quantity: count });
  };
  const pressConfirm = useDecisiveTap("confirm", confirm);
  const change = useTap<(old: number) => number>("count", (by) => setCount(by(count)));
  useEnter(pressConfirm);
  usePutBackScans({ pick, back, line, ready, confirm });
  return (
    <Frame
      title={t("putBack.title")}
      subtitle={pick.order_number}
      right={<ToteLeft count={back.in_tote} />}
      hint={t(back.location ? "putBack.hintConfirm" : "putBack.hintShelf", { count })}
      footer={
        <>
          {pick.cancelled ? (
            <Pill hue="red" icon={IconBan}>
              {t("cancelled.pill")}
            </Pill>
          ) : (
            <PortButton size="huge" disabled={busy} onClick={() => send("keep_picking")}>
              <IconArrowBackUp size={40} aria-hidden />
              {t("leave.stay")}
            </PortButton>
          )}
          <PortButton
            look="solid"
            hue="green"
            size="huge"
            className={styles.confirm}
            disabled={!ready || busy}
            onClick={pressConfirm}
          >
            <IconCheck size={44} aria-hidden />
            {t(busy ? "act.sending" : "act.confirm")}
          </PortButton>
        </>
      }
    >
      <div className={styles.step}>
        <ProductCard line={line} />
        <ShelfChoice location={back.location} suggested={back.suggested_shelves} />
        <section className={styles.count} aria-label={t("pick.quantity")}>
          <LotLabel lot={back.lot} expires_on={back.expires_on} large />
          <h2 className={styles.heading}>{t("putBack.howMany")}</h2>
          <Counter
            count={count}
            target={back.quantity}
            min={1}
            max={back.quantity}
            onChange={change}
          />
        </section>
      </div>
    </Frame>
  );
}
