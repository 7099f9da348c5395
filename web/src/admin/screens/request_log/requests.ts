import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import type { Filters } from "../../ui/url_filters";
import { asQuery, sinceOf } from "./span";

/** Milliseconds after which the log is read again: lines are not told on the live stream. */
export const reloadEvery = 3_000;

export const fetchRequests = (filters: Filters) =>
  answer(
    api.GET("/app/api/request_log", {
      params: { query: asQuery(filters, Date.now()) as never },
    }),
  );

/** Refusals by code and whose requests there are, in the same span of time as the list. */
export function useLogSummary(last: string | undefined) {
  return useQuery({
    queryKey: ["request_log", "summary", last ?? ""],
    queryFn: () => {
      const since = sinceOf(last, Date.now());
      return answer(
        api.GET("/app/api/request_log_summary", { params: { query: since ? { since } : {} } }),
      );
    },
    refetchInterval: reloadEvery,
    placeholderData: (previous) => previous,
  });
}
