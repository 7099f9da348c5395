import type { PortState } from "@/api/types";

/** What the live stream said last. */
let heard = { at: Number.NEGATIVE_INFINITY, site_id: 0, count: 0 };

export function hearReadyCount(site_id: number, count: number, at = performance.now()) {
  heard = { at, site_id, count };
}

/**
 * The state that `ask` brings, with the number of ready orders that was heard while it was on its
 * way: the answer may have been made before, and every later change will be heard, too.
 */
export async function withHeardCount(ask: () => Promise<PortState>): Promise<PortState> {
  const asked = performance.now();
  const state = await ask();
  if (heard.at < asked || heard.site_id !== state.site.site_id) return state;
  return { ...state, ready_count: heard.count };
}
