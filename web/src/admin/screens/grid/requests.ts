import { answer, api } from "@/api/client";
import type { BinDemand, GridPicture, GridReplay, PictureChanges } from "@/api/types";

const of = (site_id: number) => ({ path: { site_id } });

export function gridPicture(site: number): Promise<GridPicture> {
  return answer(api.GET("/app/api/sites/{site_id}/grid/picture", { params: of(site) }));
}

export function gridChanges(site: number, after: number): Promise<PictureChanges> {
  const params = { ...of(site), query: { after } };
  return answer(api.GET("/app/api/sites/{site_id}/grid/changes", { params }));
}

export function gridReplay(site: number): Promise<GridReplay> {
  return answer(api.GET("/app/api/sites/{site_id}/grid/replay", { params: of(site) }));
}

/** What the books know of each bin, by its number. */
export async function gridDemand(site: number): Promise<Map<number, BinDemand>> {
  const { bins } = await answer(
    api.GET("/app/api/sites/{site_id}/grid/demand", { params: of(site) }),
  );
  return new Map(bins.map((bin) => [bin.number, bin]));
}
