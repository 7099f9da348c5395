import { answer, api } from "@/api/client";
import type { Bin, MadeBins } from "@/api/types";
import { ifMatch } from "../../ui/use_act";

export interface NewBins extends Record<string, unknown> {
  site_id: string;
  /** Empty: behind the highest number there is. */
  first: number | string;
  count: number | string;
  layout: string;
}

export function addBins({ site_id, first, count, layout }: NewBins): Promise<MadeBins> {
  const body = {
    site_id: Number(site_id),
    first: first === "" ? null : Number(first),
    count: Number(count),
    layout: Number(layout),
  };
  return answer(api.POST("/app/api/bins", { body }));
}

export function divideBin(bin: Bin, layout: number): Promise<Bin> {
  return changeBin(bin, { layout });
}

/** Takes a bin out of its grid, or puts one in again that was taken out. */
export function moveBin(bin: Bin): Promise<Bin> {
  return changeBin(bin, { inside: !bin.inside });
}

function changeBin(bin: Bin, body: object): Promise<Bin> {
  const params = { path: { bin_id: bin.bin_id }, header: ifMatch(bin) };
  return answer(api.PATCH("/app/api/bins/{bin_id}", { params, body }));
}
