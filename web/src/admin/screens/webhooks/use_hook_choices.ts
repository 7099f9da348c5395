import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

/** The hooks to filter by; none until they are known. */
export function useHookChoices() {
  const { data } = useQuery({
    queryKey: ["hooks", "choices"],
    queryFn: () => answer(api.GET("/app/api/hooks", { params: { query: { limit: 100 } } })),
  });
  return (data?.data ?? []).map((hook) => ({
    value: String(hook.hook_id),
    label: `${hook.shop_name}: ${hook.event}`,
  }));
}
