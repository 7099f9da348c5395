import { answer, api } from "@/api/client";
import type { Port, Site } from "@/api/types";
import { everyPage } from "../../ui/every_page";
import { ifMatch } from "../../ui/use_act";

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
}

export function addPort(site: Site, { name, printer }: PortValues): Promise<Port> {
  const body = { site_id: site.site_id, name: name.trim(), printer: printer.trim() };
  return answer(api.POST("/app/api/ports", { body }));
}

export function changePort(port: Port, { name, printer }: PortValues): Promise<Port> {
  return patchPort(port, { name: name.trim(), printer: printer.trim() });
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
