import { queryOptions, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { answer, api } from "@/api/client";
import type { PortState } from "@/api/types";
import { askState, withHeardCount } from "./ready_count";

export const portStateQuery = queryOptions({
  queryKey: ["port", "state"],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => askState(() => answer(api.GET("/app/api/port/state"))).then(withHeardCount),
  // An answer to a question asked earlier must not undo what a command brought since.
  structuralSharing: (old, next) => newer(old as PortState | undefined, next as PortState),
});

function newer(old: PortState | undefined, next: PortState): PortState {
  const same = old?.port.port_id === next.port.port_id;
  return old && same && old.version > next.version ? old : next;
}

export function usePortState(): PortState {
  return useSuspenseQuery(portStateQuery).data;
}

/** Ways to change what the tablet believes: an answer of the server, its count, or asking anew. */
export function useStateChanges() {
  const client = useQueryClient();
  const adopt = useCallback(
    (next: PortState) => client.setQueryData(portStateQuery.queryKey, withHeardCount(next)),
    [client],
  );
  const setReadyCount = useCallback(
    (ready_count: number) =>
      client.setQueryData(portStateQuery.queryKey, (old) => old && { ...old, ready_count }),
    [client],
  );
  const refetch = useCallback(
    () => client.invalidateQueries({ queryKey: portStateQuery.queryKey }),
    [client],
  );
  return { adopt, setReadyCount, refetch };
}
