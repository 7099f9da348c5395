import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Unreachable } from "@/api/problem";
import type { StoreState } from "@/api/types";
import { play } from "@/shared/sound/sounds";
import { usePortScanner } from "../scan/use_port_scanner";
import { SearchBox } from "../search/search_box";
import { productOfCode, searchQuery } from "../search/use_search";
import { clearFeedback, tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { useTap } from "../turns/use_turn";
import { Frame } from "../ui/frame";
import { ProductChoice } from "./product_choice";
import { Receipt } from "./receipt";

/** Which product is stored: by scan, or found by text. */
export function ProductStep({ store }: { store: StoreState }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const [text, setText] = useState("");
  const choose = (product_id: number) => send("choose_product", { product_id });
  const tapProduct = useTap("product", choose);
  const find = useFindByCode();
  usePortScanner(async (code) => {
    const found = await find(code);
    if (found) choose(found);
    else setText(code);
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
      {text ? <ProductChoice query={text} onChoose={tapProduct} /> : <Receipt last={store.last} />}
    </Frame>
  );
}

/** Resolves to the product with that code; says what it found otherwise. */
function useFindByCode() {
  const { t } = useTranslation("port");
  const client = useQueryClient();
  const refuse = (text: string, code: string, detail: string) =>
    tell({ tone: "error", text, code, detail });
  return async (code: string): Promise<number | null> => {
    try {
      const result = await client.fetchQuery(searchQuery(code));
      const product = productOfCode(result.products, code);
      if (product) {
        play("ok");
        return product.product_id;
      }
      if (result.products.length > 0) {
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
