import type { PortState } from "@/api/types";

/** What the live stream said last. */
let heard = { at: Number.NEGATIVE_INFINITY, site_id: 0, count: 0 };

/** When a state was asked for. */
const askedAt = new WeakMap<PortState, number>();

export function hearReadyCount(site_id: number, count: number, at = performance.now()) {
  heard = { at, site_id, count };
}

export async function askState(ask: () => Promise<PortState>): Promise<PortState> {
  const now = performance.now();
  const state = await ask();
  askedAt.set(state, now);
  return state;
}

/**
 * The state with the number of ready orders that was heard since it was asked for: the answer may
 * have been made before, and every later change will be heard, too.
 */
export function withHeardCount(state: PortState): PortState {
  const asked = askedAt.get(state);
  if (asked === undefined || heard.at < asked || heard.site_id !== state.site.site_id) return state;
  return { ...state, ready_count: heard.count };
}
