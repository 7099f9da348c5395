import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProductHit, StoreState } from "@/api/types";
import { IconArrowBackUp, IconCheck } from "@/shared/icons";
import { StoreBin } from "../grid/store_bin";
import { useEnter } from "../scan/use_enter";
import { usePort } from "../state/port_context";
import { useCount } from "../state/use_count";
import { useDecisiveTap, useTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Counter } from "../ui/counter";
import { Frame } from "../ui/frame";
import { isLotSaid, LotCard } from "./lot_card";
import { chosenOf, PurchaseOrderCard } from "./purchase_order_card";
import { ShelfChoice } from "./shelf_choice";
import styles from "./store.module.css";
import { isThere, type StorePlace, storePlaceOf } from "./store_place";
import { StoreProduct } from "./store_product";
import { useStoreScans } from "./use_store_scans";

interface ShelfStepProps {
  store: StoreState;
  product: ProductHit;
}

function hintOf(count: number, lotSaid: boolean, place: StorePlace) {
  if (!lotSaid) return "store.hintLot";
  if (count === 0) return "store.hintUnits";
  if (place.kind === "bin") return place.open ? "grid.hintStore" : "grid.hintStoreWait";
  return isThere(place) ? "store.hintConfirm" : "store.hintShelf";
}

/** The most units one confirmation may store. */
const most = 9999;

/** Where the product goes and how many: scans count units and choose the shelf. */
export function ShelfStep({ store, product }: ShelfStepProps) {
  const { t } = useTranslation("port");
  const { busy, send, state } = usePort();
  const { count, setCount } = useCount(`store:${state.port.port_id}:${product.product_id}`);
  const toCome = chosenOf(store.receiving)?.remaining_quantity;
  const lotSaid = store.lot === null || isLotSaid(store.lot);
  const [onShelf, setOnShelf] = useState(false);
  const place = storePlaceOf(store, state.grid, onShelf);
  const ready = isThere(place) && count > 0 && lotSaid;
  const confirm = () => {
    if (!ready) return;
    send("confirm_store", { location_id: place.location_id, quantity: count });
    setCount(0);
  };
  const pressConfirm = useDecisiveTap("confirm", confirm);
  const change = useTap<(old: number) => number>("count", (by) => setCount(by(count)));
  useEnter(pressConfirm);
  const add = (units: number) => setCount(Math.min(most, count + units));
  useStoreScans({ store, place, product, count, add, setCount, confirm, ready });
  const hint = hintOf(count, lotSaid, place);
  return (
    <Frame
      title={t("store.title")}
      onBack={busy ? undefined : () => send("leave")}
      hint={t(hint)}
      footer={
        <>
          <PortButton size="huge" disabled={busy} onClick={() => send("change_product")}>
            <IconArrowBackUp size={40} aria-hidden />
            {t("store.another")}
          </PortButton>
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
      <div className={styles.step} data-bin={place.kind === "bin"}>
        <StoreProduct product={product}>
          {store.receiving.expected.length > 0 && (
            <PurchaseOrderCard receiving={store.receiving} count={count} />
          )}
        </StoreProduct>
        {place.kind === "bin" && store.bins && state.grid ? (
          <StoreBin
            bins={store.bins}
            chosen={place.chosen}
            grid={state.grid}
            onShelf={() => setOnShelf(true)}
          />
        ) : (
          <ShelfChoice
            location={store.location}
            suggested={store.suggested_shelves}
            bins={store.bins}
            onBin={() => setOnShelf(false)}
          />
        )}
        <section className={styles.count} aria-label={t("store.quantity")}>
          {store.lot && <LotCard lot={store.lot} />}
          <h2 className={styles.heading}>{t("store.howMany")}</h2>
          <Counter count={count} target={toCome || undefined} max={most} onChange={change} />
        </section>
      </div>
    </Frame>
  );
}
