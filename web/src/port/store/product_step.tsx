import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Unreachable } from "@/api/problem";
import type { ExpectedDeliveryLine, StoreState } from "@/api/types";
import { parseElementString, productCode } from "@/shared/scanner/gs1";
import { play } from "@/shared/sound/sounds";
import { usePortScanner } from "../scan/use_port_scanner";
import { SearchBox } from "../search/search_box";
import { deliveryOfCode, productOfCode, searchQuery } from "../search/use_search";
import { clearFeedback, tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { useTap } from "../turns/use_turn";
import { Frame } from "../ui/frame";
import { Delivery } from "./delivery";
import { ProductChoice } from "./product_choice";
import { Receipt } from "./receipt";

/** What was found: a product, perhaps of a line that expects it, or a purchase order to receive. */
export type Choice =
  | { product_id: number; purchase_order_line_item_id?: number; lot?: ScannedLot }
  | { purchase_order_id: number };

/** What a code of GS1 elements says of the goods besides the product. */
interface ScannedLot {
  lot: string;
  expires_on: string;
}

/** Which product is stored: by scan, or found by text. */
export function ProductStep({ store }: { store: StoreState }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const [text, setText] = useState("");
  const choose = (choice: Choice) =>
    send("product_id" in choice ? "choose_product" : "choose_delivery", { ...choice });
  const tapProduct = useTap("product", choose);
  const { delivery } = store.receiving;
  const chooseLine = ({ product_id, purchase_order_line_item_id }: ExpectedDeliveryLine) =>
    tapProduct({ product_id, purchase_order_line_item_id });
  const find = useFindByCode();
  usePortScanner(async (code) => {
    const found = await find(code);
    if (found) {
      setText("");
      choose(found);
    } else setText(productCode(code));
  });
  const search = (typed: string) => {
    clearFeedback();
    setText(typed);
  };
  return (
    <Frame
      title={t("store.title")}
      onBack={busy ? undefined : () => send("leave")}
      hint={t("store.hintProduct")}
    >
      <SearchBox label={t("store.search")} value={text} onSearch={search} />
      {text ? (
        <ProductChoice
          query={text}
          onChoose={(choice) => {
            setText("");
            tapProduct(choice);
          }}
        />
      ) : (
        <>
          {(store.last || !delivery) && (
            <Receipt
              last={store.last}
              expected={store.receiving.last}
              compact={delivery !== null}
            />
          )}
          {delivery && <Delivery delivery={delivery} onChoose={chooseLine} />}
        </>
      )}
    </Frame>
  );
}

function lotOfCode(code: string): ScannedLot | undefined {
  const scanned = parseElementString(code);
  if (!scanned || (!scanned.lot && !scanned.expiresOn)) return undefined;
  return { lot: scanned.lot, expires_on: scanned.expiresOn };
}

/** Resolves to what has that code; says what it found otherwise. */
function useFindByCode() {
  const { t } = useTranslation("port");
  const client = useQueryClient();
  const refuse = (text: string, code: string, detail: string) =>
    tell({ tone: "error", text, code, detail });
  return async (code: string): Promise<Choice | null> => {
    try {
      const result = await client.fetchQuery(searchQuery(productCode(code)));
      const product = productOfCode(result.products, code);
      if (product) {
        play("ok");
        return { product_id: product.product_id, lot: lotOfCode(code) };
      }
      const delivery = deliveryOfCode(result);
      if (delivery) {
        play("ok");
        return { purchase_order_id: delivery.purchase_order_id };
      }
      if (result.products.length + result.purchase_orders.length > 0) {
        tell({ tone: "info", text: t("store.several"), code }, "attention");
      } else if (result.shelves.length > 0) {
        refuse(t("scan.isShelf"), code, t("store.hintProduct"));
      } else refuse(t("scan.unknown"), code, t("store.unknownHint"));
    } catch (error) {
      const away = error instanceof Unreachable;
      refuse(t("scan.notLooked"), code, away ? t("scan.offline") : (error as Error).message);
    }
    return null;
  };
}
