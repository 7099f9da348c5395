import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

/** The shops to filter by; none until they are known. */
export function useShopChoices() {
  const { data } = useQuery({
    queryKey: ["shops", "choices"],
    queryFn: () => answer(api.GET("/app/api/shops", { params: { query: { limit: 100 } } })),
  });
  return (data?.data ?? []).map(({ shop_id, name }) => ({ value: String(shop_id), label: name }));
}
