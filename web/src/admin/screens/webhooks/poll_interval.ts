import type { Delivery } from "@/api/types";

const soon = 10_000;

/**
 * Milliseconds until a delivery is worth reading again; false when nothing more happens to it.
 * Tries are not told on the live stream.
 */
export function pollInterval(delivery: Delivery | undefined, now: number): number | false {
  if (delivery?.state !== "waiting") return false;
  const next = delivery.next_attempt_at;
  return next && Date.parse(next) < now + soon ? 1_000 : soon;
}
