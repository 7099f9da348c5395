import type { StoreState } from "@/api/types";
import { usePort } from "../state/port_context";
import { ProductStep } from "./product_step";
import { ShelfStep } from "./shelf_step";

export function StoreScreen({ store }: { store: StoreState }) {
  const { state } = usePort();
  if (state.step === "shelf_and_quantity" && store.product) {
    return <ShelfStep key={store.product.product_id} store={store} product={store.product} />;
  }
  return <ProductStep store={store} />;
}
