import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import { ApiError } from "@/api/problem";
import type { SiteGrid } from "@/api/types";

const lookEvery = 3_000;

/** The grid of a site; null when it has none. What its controller does is looked at again. */
export function useSiteGrid(site: number) {
  return useQuery({
    queryKey: ["site_grid", site],
    queryFn: () => siteGrid(site),
    refetchInterval: ({ state }) => (state.data?.settings.controller ? lookEvery : false),
  });
}

export async function siteGrid(site: number): Promise<SiteGrid | null> {
  try {
    const params = { path: { site_id: site } };
    return await answer(api.GET("/app/api/sites/{site_id}/grid", { params }));
  } catch (error) {
    if (error instanceof ApiError && error.code === "grid_not_found") return null;
    throw error;
  }
}
