import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { lookAtRange, type ShelfRange } from "./shelf_requests";

/**
 * What the server makes of a range while it is typed: which shelves are new, which are there.
 * `settled` is false while the answer belongs to what was typed before.
 */
export function useRange(range: ShelfRange) {
  const [asked] = useDebouncedValue(range, 300);
  const whole = asked.from.trim() !== "" && asked.to.trim() !== "";
  const query = useQuery({
    queryKey: ["shelves", "range", asked.site_id, asked.from, asked.to],
    queryFn: () => lookAtRange(asked),
    enabled: whole,
    retry: false,
    // Shelves may have been added since.
    staleTime: 0,
    gcTime: 0,
  });
  const settled = whole && asked === range && !query.isFetching;
  return { found: query.data, error: query.error, settled, waiting: whole && !settled };
}
