import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import type { Dashboard } from "@/api/types";
import { mayDo } from "@/shared/roles";
import { useSession } from "@/shared/session/session";
import type { Beginnings } from "./steps_to_go";

const first = { params: { query: { limit: 1 } } } as const;

/** What there is besides the figures of the dashboard; undefined until it is known. */
export function useBeginnings(figures: Dashboard): Beginnings | undefined {
  const { role } = useSession().user;
  const isAdmin = mayDo(role, "admin");
  const others = useQuery({
    queryKey: ["dashboard", "beginnings"],
    queryFn: async () => {
      const [integrations, sites, orders] = await Promise.all([
        isAdmin ? answer(api.GET("/app/api/integrations", first)) : null,
        answer(api.GET("/app/api/sites")),
        answer(api.GET("/app/api/orders", first)),
      ]);
      const shelves = sites.data.reduce((sum, site) => sum + site.shelves_count, 0);
      return {
        integrations: integrations?.data.length ?? 0,
        shelves,
        orders: orders.data.length > 0,
      };
    },
  });
  const { products, units } = figures;
  return others.data && { role, products, units, ...others.data };
}
