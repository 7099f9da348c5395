import { answer, api } from "@/api/client";
import type { NewExternalTransfer } from "@/api/types";
import type { Filters } from "../../ui/url_filters";

export const fetchTransfers = (query: Filters) =>
  answer(api.GET("/app/api/external_transfers", { params: { query: query as never } }));

export const fetchTransfer = (id: number) =>
  answer(
    api.GET("/app/api/external_transfers/{external_transfer_id}", {
      params: { path: { external_transfer_id: id } },
    }),
  );

export const addTransfer = (body: NewExternalTransfer) =>
  answer(api.POST("/app/api/external_transfers", { body }));

export const findProducts = (query: string) =>
  answer(api.GET("/app/api/products", { params: { query: { query, limit: 20 } } }));

export const findShelves = (query: string) =>
  answer(api.GET("/app/api/shelves", { params: { query: { query, limit: 20 } } }));

export const fetchProduct = (product_id: number) =>
  answer(api.GET("/app/api/products/{product_id}", { params: { path: { product_id } } }));

export const fetchPlaces = (product_id: number) =>
  answer(api.GET("/app/api/products/{product_id}/places", { params: { path: { product_id } } }));
