import { answer, api } from "@/api/client";
import type { OrderFilter, Port, Site, SiteGrid } from "@/api/types";
import { everyPage } from "../../ui/every_page";
import { ifMatch } from "../../ui/use_act";
import { type GridValues, gridSettings } from "./grid_settings";

export interface SiteValues extends Record<string, unknown> {
  name: string;
  timezone: string;
}

export function allPorts(): Promise<Port[]> {
  return everyPage((cursor) =>
    answer(api.GET("/app/api/ports", { params: { query: { cursor } } })),
  );
}

export function addSite({ name, timezone }: SiteValues): Promise<Site> {
  return answer(api.POST("/app/api/sites", { body: { name: name.trim(), timezone } }));
}

export function changeSite(site: Site, { name, timezone }: SiteValues): Promise<Site> {
  const params = { path: { site_id: site.site_id }, header: ifMatch(site) };
  const body = { name: name.trim(), timezone };
  return answer(api.PATCH("/app/api/sites/{site_id}", { params, body }));
}

export interface PortValues extends Record<string, unknown> {
  name: string;
  /** A CUPS queue or an ipp address; empty for none. */
  printer: string;
  /** Its number at the grid's controller; 0 with shelves only. */
  grid_port: number;
  /** Orders it works on at once, at a grid. */
  slots: number;
  /** Whose orders it takes, at a grid; none for all, null to leave it as it is. */
  shop_ids: number[] | null;
  /** What the shelves' names begin with that it walks to, at a grid; as the shops. */
  zones: string[] | null;
}

type Filter = Pick<OrderFilter, "shop_ids" | "zones">;
export const takesAll: Filter = { shop_ids: [], zones: [] };

export function filterOfPort({ port_id }: Port): Promise<OrderFilter> {
  const params = { path: { port_id } };
  return answer(api.GET("/app/api/ports/{port_id}/filter", { params }));
}

/** What nobody chose stays as it is. */
async function saveFilter(port: Port, { shop_ids, zones }: PortValues, before: Filter) {
  if (shop_ids === null && zones === null) return port;
  const params = { path: { port_id: port.port_id }, header: ifMatch(port) };
  const body = { shop_ids: shop_ids ?? before.shop_ids, zones: zones ?? before.zones };
  await answer(api.PUT("/app/api/ports/{port_id}/filter", { params, body }));
  return port;
}

function portBody({ name, printer, grid_port, slots }: PortValues) {
  const at_grid = { grid_port: Number(grid_port), slots: Number(slots) || 1 };
  return { name: name.trim(), printer: printer.trim(), ...at_grid };
}

export async function addPort(site: Site, values: PortValues): Promise<Port> {
  const body = { site_id: site.site_id, ...portBody(values) };
  const port = await answer(api.POST("/app/api/ports", { body }));
  return saveFilter(port, values, takesAll);
}

export async function changePort(port: Port, values: PortValues): Promise<Port> {
  const before = await filterOfPort(port);
  return saveFilter(await patchPort(port, portBody(values)), values, before);
}

export function deactivatePort(port: Port): Promise<Port> {
  return patchPort(port, { active: false });
}

export function activatePort(port: Port): Promise<Port> {
  return patchPort(port, { active: true });
}

function patchPort(port: Port, body: object): Promise<Port> {
  const params = { path: { port_id: port.port_id }, header: ifMatch(port) };
  return answer(api.PATCH("/app/api/ports/{port_id}", { params, body }));
}

export function putGrid(site: Site, values: GridValues): Promise<SiteGrid> {
  const params = { path: { site_id: site.site_id } };
  const body = gridSettings(values);
  return answer(api.PUT("/app/api/sites/{site_id}/grid", { params, body }));
}
