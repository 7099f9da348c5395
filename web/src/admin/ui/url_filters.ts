import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

export type Filters = Record<string, string>;

/**
 * Filters, sort and everything else a list is asked with, kept in the address so that a link,
 * the back button and a reload give the same list. An empty value leaves the address.
 */
export function useUrlFilters(): [Filters, (change: Filters) => void, () => void] {
  const filters = useSearch({ strict: false }) as Filters;
  const navigate = useNavigate();
  const go = useCallback(
    (search: Filters) => navigate({ to: ".", search: search as never, replace: true }),
    [navigate],
  );
  const change = useCallback(
    (values: Filters) => {
      const merged = Object.entries({ ...filters, ...values });
      void go(Object.fromEntries(merged.filter(([, value]) => value !== "")));
    },
    [filters, go],
  );
  const clear = useCallback(() => void go({}), [go]);
  return [filters, change, clear];
}
