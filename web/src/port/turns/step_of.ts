import type { PortState } from "@/api/types";

/** Names the step on the screen: as long as it is the same, a tap on it means the same. */
export function stepOf({ task, step, store, pick, ship, grid_pick, grid }: PortState): string {
  const walk = pick?.current == null ? undefined : pick.steps[pick.current]?.step_id;
  const back = pick?.put_back && `${pick.put_back.step_id}/${pick.put_back.in_tote}`;
  const label = ship?.label && `${ship.label.shipment_id}/${ship.label.status}`;
  const now = back ?? walk ?? label ?? grid_pick?.current;
  return [task, step, store?.product?.product_id, now, grid?.bin?.number].join(":");
}
