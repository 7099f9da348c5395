import { answer, api } from "@/api/client";
import type { MadeShelves, Shelf } from "@/api/types";
import { ifMatch } from "../../ui/use_act";

export interface ShelfRange {
  site_id: string;
  from: string;
  to: string;
}

export function addShelf(site_id: string, name: string): Promise<Shelf> {
  const body = { site_id: Number(site_id), name: name.trim() };
  return answer(api.POST("/app/api/shelves", { body }));
}

export function renameShelf(shelf: Shelf, name: string): Promise<Shelf> {
  const params = { path: { location_id: shelf.location_id }, header: ifMatch(shelf) };
  const body = { name: name.trim() };
  return answer(api.PATCH("/app/api/shelves/{location_id}", { params, body }));
}

export function deleteShelf(shelf: Shelf) {
  const params = { path: { location_id: shelf.location_id }, header: ifMatch(shelf) };
  return answer(api.DELETE("/app/api/shelves/{location_id}", { params }));
}

export function addRange(range: ShelfRange): Promise<MadeShelves> {
  return sendRange(range, false);
}

/** What `addRange` would make; makes nothing. */
export function lookAtRange(range: ShelfRange): Promise<MadeShelves> {
  return sendRange(range, true);
}

function sendRange({ site_id, from, to }: ShelfRange, dry_run: boolean): Promise<MadeShelves> {
  const body = { site_id: Number(site_id), from: from.trim(), to: to.trim(), dry_run };
  return answer(api.POST("/app/api/shelves/bulk", { body }));
}
