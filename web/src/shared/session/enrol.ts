import { answer, api } from "@/api/client";
import type { Port, Session } from "@/api/types";

/** The organization's ports in use, a few at most. */
export async function fetchPorts(): Promise<Port[]> {
  const { data } = await answer(api.GET("/app/api/ports"));
  return data.filter((port) => port.active);
}

/** Makes this browser the device of a port; the signed-in person may work there at once. */
export function enrol(port: Port): Promise<Session> {
  return answer(api.POST("/app/api/devices/enroll", { body: { port_id: port.port_id } }));
}
