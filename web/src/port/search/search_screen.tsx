import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { IconSearch } from "@/shared/icons";
import { productCode } from "@/shared/scanner/gs1";
import { Failed } from "@/shared/states/failed";
import { Loading } from "@/shared/states/loading";
import { NothingMatches } from "@/shared/states/nothing_matches";
import { State, StateText } from "@/shared/states/state";
import { AskedBins } from "../look/asked_bins";
import { usePortScanner } from "../scan/use_port_scanner";
import { clearFeedback } from "../state/feedback";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Frame } from "../ui/frame";
import { BinResult } from "./bin_result";
import { OrderResult } from "./order_result";
import { ProductResult } from "./product_result";
import { PurchaseOrderResult } from "./purchase_order_result";
import styles from "./search.module.css";
import { SearchBox } from "./search_box";
import { ShelfResult } from "./shelf_result";
import { isEmptyResult, useSearchResult } from "./use_search";

/** Everything about a product, a shelf or an order, by scan or by text. */
export function SearchScreen() {
  const { t } = useTranslation("port");
  const { state, conflict } = usePort();
  const navigate = useNavigate();
  useEffect(() => {
    // What happened elsewhere is told, and decided upon, where the work is shown.
    if (conflict) void navigate({ to: "/port" });
  }, [conflict, navigate]);
  const atGrid = state.grid !== null;
  const { q = "" } = useSearch({ from: "/port/search" });
  const search = (text: string) => {
    clearFeedback();
    void navigate({ to: "/port/search", search: text ? { q: text } : {}, replace: true });
  };
  usePortScanner((code) => search(productCode(code)));
  return (
    <Frame
      title={t("home.search")}
      onBack={() => navigate({ to: "/port" })}
      hint={t(atGrid ? "search.hintGrid" : "search.hint")}
      footer={state.look && <AskedBins onPress={() => navigate({ to: "/port" })} />}
    >
      <SearchBox
        label={t(atGrid ? "search.labelGrid" : "search.label")}
        value={q}
        onSearch={search}
      />
      <Results query={q} />
    </Frame>
  );
}

function Results({ query }: { query: string }) {
  const { t } = useTranslation("port");
  const { data, error, refetch } = useSearchResult(query);
  if (query === "") {
    return (
      <State icon={IconSearch} title={t("search.empty")}>
        <StateText>{t("search.emptyHint")}</StateText>
      </State>
    );
  }
  if (error) {
    const retry = <PortButton onClick={() => refetch()}>{t("frame.retry")}</PortButton>;
    return <Failed error={error} actions={retry} />;
  }
  if (!data) return <Loading />;
  if (isEmptyResult(data)) return <NothingMatches hint={t("search.nothing", { query })} />;
  return (
    <section className={styles.results} aria-label={t("search.results")}>
      {data.bins.map((hit) => (
        <BinResult key={hit.bin.bin_id} hit={hit} />
      ))}
      {data.products.map((hit) => (
        <ProductResult key={hit.product_id} hit={hit} />
      ))}
      {data.shelves.map((hit) => (
        <ShelfResult key={hit.location_id} hit={hit} />
      ))}
      {data.purchase_orders.map((hit) => (
        <PurchaseOrderResult key={`purchase order ${hit.purchase_order_id}`} hit={hit} />
      ))}
      {data.orders.map((hit) => (
        <OrderResult key={hit.order_id} hit={hit} />
      ))}
    </section>
  );
}
