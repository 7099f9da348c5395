import { useInfiniteQuery } from "@tanstack/react-query";
import type { Filters } from "./url_filters";

export interface ListPage<Row> {
  data: Row[];
  next_cursor?: string | null;
}

/** A list fetched page by page; its key is `[name, filters]`, so invalidate by `[name]`. */
export function useCursorList<Row>(
  name: string,
  filters: Filters,
  fetchPage: (query: Filters) => Promise<ListPage<Row>>,
  reloadEvery?: number,
) {
  const query = useInfiniteQuery({
    queryKey: [name, filters],
    queryFn: ({ pageParam }) =>
      fetchPage(pageParam ? { ...filters, cursor: pageParam } : { ...filters }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor || undefined,
    placeholderData: (previous) => previous,
    refetchInterval: reloadEvery,
  });
  return { ...query, rows: query.data?.pages.flatMap((page) => page.data) };
}
