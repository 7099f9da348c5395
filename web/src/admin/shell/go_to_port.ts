import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Port } from "@/api/types";
import { mayDo } from "@/shared/roles";
import { enrol, fetchPorts } from "@/shared/session/enrol";
import { useAdoptSession, useSession } from "@/shared/session/session";
import { notifyRefused } from "../ui/notify";

const ofFirstSite = (ports: Port[]) => ports.filter(({ site_id }) => site_id === ports[0]?.site_id);

/**
 * Goes to the Port view. An Admin's browser is enrolled on the way when the first site has one port;
 * with several the Port view asks. A port of another site is opened from the list of ports.
 */
export function useGoToPort() {
  const session = useSession();
  const adopt = useAdoptSession();
  const navigate = useNavigate();
  const go = async () => {
    if (!session.device && mayDo(session.user.role, "admin")) {
      const [only, ...others] = ofFirstSite(await fetchPorts());
      if (only && others.length === 0) await adopt(await enrol(only));
    }
    await navigate({ to: "/port" });
  };
  return useMutation({ mutationFn: go, onError: notifyRefused });
}

/** Makes this browser the device of a certain port and goes there. */
export function useOpenPort() {
  const adopt = useAdoptSession();
  const navigate = useNavigate();
  const open = async (port: Port) => {
    await adopt(await enrol(port));
    await navigate({ to: "/port" });
  };
  return useMutation({ mutationFn: open, onError: notifyRefused });
}
