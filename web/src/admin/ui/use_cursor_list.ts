import { type QueryKey, useInfiniteQuery } from "@tanstack/react-query";
import type { Filters } from "./url_filters";

export interface ListPage<Row> {
  data: Row[];
  next_cursor?: string | null;
}

/** A list fetched page by page; its key begins with `name`, so invalidate by `[name]`. */
export function useCursorList<Row>(
  name: string | QueryKey,
  filters: Filters,
  fetchPage: (query: Filters) => Promise<ListPage<Row>>,
  reloadEvery?: number,
) {
  const query = useInfiniteQuery({
    queryKey: [...[name].flat(), filters],
    queryFn: ({ pageParam }) =>
      fetchPage(pageParam ? { ...filters, cursor: pageParam } : { ...filters }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor || undefined,
    placeholderData: (previous) => previous,
    refetchInterval: reloadEvery,
  });
  return { ...query, rows: query.data?.pages.flatMap((page) => page.data) };
}
