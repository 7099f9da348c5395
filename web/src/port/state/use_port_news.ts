import { useEffect } from "react";
import { useLiveMessages, useLiveState } from "@/shared/live/live";
import { play } from "@/shared/sound/sounds";
import { usePortState, useStateChanges } from "./port_state";
import { hearReadyCount } from "./ready_count";

interface News {
  type?: string;
  resource?: string;
  resource_id?: number;
  version?: number;
}

interface ReadyCount {
  site_id: number;
  count: number;
}

/** Keeps the state fresh by what the server tells; asks anew when it could not be heard. */
export function usePortNews(onReachable: () => void) {
  const state = usePortState();
  const { setReadyCount, refetch } = useStateChanges();
  const { connected } = useLiveState();
  useEffect(() => {
    if (!connected) return;
    onReachable();
    void refetch();
  }, [connected, onReachable, refetch]);
  useLiveMessages(({ type, data }) => {
    if (type === "news") {
      const { type: what, resource, resource_id, version } = data as News;
      const mine = what === "orders.cancellation_requested" && resource_id === state.pick?.order_id;
      const ours = resource === "port" && resource_id === state.port.port_id;
      // What this tablet did itself it knows already.
      if (mine || (ours && (version ?? 0) > state.version)) void refetch();
      // A bin has moved: the port's task is as it was, so its version says nothing.
      const bins = what === "bin_requests.update" && resource_id === state.port.port_id;
      const grid = what === "grid_state.update" && resource_id === state.site.site_id;
      if (bins || (grid && state.grid)) void refetch();
      // The label that is waited for, or the one in its place.
      if (resource === "shipment" && state.task === "ship") void refetch();
    }
    if (type === "ready_count") {
      const { site_id, count } = data as ReadyCount;
      if (site_id !== state.site.site_id) return;
      if (state.task === "" && state.ready_count === 0 && count > 0) play("attention");
      hearReadyCount(site_id, count);
      setReadyCount(count);
    }
  });
}
