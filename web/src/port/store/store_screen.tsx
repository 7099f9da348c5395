import type { StoreState } from "@/api/types";
import { usePort } from "../state/port_context";
import { OverReceiptScreen } from "./over_receipt_screen";
import { ProductStep } from "./product_step";
import { ShelfStep } from "./shelf_step";

export function StoreScreen({ store }: { store: StoreState }) {
  const { state } = usePort();
  if (state.step === "shelf_and_quantity" && store.product) {
    return <ShelfStep key={store.product.product_id} store={store} product={store.product} />;
  }
  const over = store.receiving.over_receipt;
  if (state.step === "over_receipt" && store.product && over) {
    return <OverReceiptScreen over={over} product={store.product} />;
  }
  return <ProductStep store={store} />;
}
