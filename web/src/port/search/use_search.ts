import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import type { ExpectedDelivery, ProductHit, SearchResult } from "@/api/types";
import { matches } from "../scan/codes";

export const searchQuery = (query: string) =>
  queryOptions({
    queryKey: ["port", "search", query],
    queryFn: () => answer(api.GET("/app/api/port/search", { params: { query: { query } } })),
    staleTime: 0,
  });

/** What fits the text; the former result stays until the next is there. */
export function useSearchResult(query: string) {
  return useQuery({
    ...searchQuery(query),
    enabled: query !== "",
    placeholderData: keepPreviousData,
  });
}

export function isEmptyResult({ products, orders, shelves, purchase_orders, bins }: SearchResult) {
  const found = [products, orders, shelves, purchase_orders, bins];
  return found.every(({ length }) => length === 0);
}

/** The one purchase order a scan leads to; null when something else fits, too. */
export function deliveryOfCode(result: SearchResult): ExpectedDelivery | null {
  const only = result.products.length === 0 && result.purchase_orders.length === 1;
  return only ? (result.purchase_orders[0] as ExpectedDelivery) : null;
}

/** The one product that carries this code; null when none or several do. */
export function productOfCode(products: ProductHit[], code: string): ProductHit | null {
  const carriers = products.filter(({ barcodes, sku }) => matches(code, [...barcodes, sku]));
  return carriers.length === 1 ? (carriers[0] as ProductHit) : null;
}
