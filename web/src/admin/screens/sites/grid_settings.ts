import type { GridSettings } from "@/api/types";

export type GridKind = GridSettings["kind"];
export const gridKinds: GridKind[] = ["simulated", "controller"];

/** What the form knows of both kinds, so that a change of the kind loses nothing. */
export interface GridValues extends Record<string, unknown> {
  kind: GridKind;
  simulated: NonNullable<GridSettings["simulated"]>;
  controller: NonNullable<GridSettings["controller"]>;
}

const usualSize = { width: 12, depth: 10, height: 6 };

export function gridValues(settings?: GridSettings): GridValues {
  return {
    kind: settings?.kind ?? "simulated",
    simulated: { ...usualSize, robots: 4, ports: 2, speed: 1, ...settings?.simulated },
    controller: {
      ...usualSize,
      ...settings?.controller,
      address: {
        base_url: "",
        publisher_host: "",
        publisher_port: 44001,
        ...settings?.controller?.address,
      },
    },
  };
}

/** Only what belongs to the kind. */
export function gridSettings({ kind, simulated, controller }: GridValues): GridSettings {
  if (kind === "simulated") return { kind, simulated };
  const { base_url, publisher_host, ...others } = controller.address;
  const address = {
    ...others,
    base_url: base_url.trim(),
    publisher_host: publisher_host?.trim() ?? "",
  };
  return { kind, controller: { ...controller, address } };
}

/** Whether a text is an address as http://10.20.0.5:44000 with no path; what may be dialled, the server decides. */
export function isAddress(text: string): boolean {
  try {
    const { protocol, hostname, pathname, search, hash } = new URL(text.trim());
    const isWeb = ["http:", "https:"].includes(protocol) && hostname !== "";
    return isWeb && pathname === "/" && search + hash === "";
  } catch {
    return false;
  }
}
