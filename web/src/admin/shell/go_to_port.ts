import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { mayDo } from "@/shared/roles";
import { enrol, fetchPorts } from "@/shared/session/enrol";
import { useAdoptSession, useSession } from "@/shared/session/session";
import { notifyRefused } from "../ui/notify";

/**
 * Goes to the Port view. An Admin's browser is enrolled on the way when there is one port to choose
 * from; with several the Port view asks.
 */
export function useGoToPort() {
  const session = useSession();
  const adopt = useAdoptSession();
  const navigate = useNavigate();
  const go = async () => {
    if (!session.device && mayDo(session.user.role, "admin")) {
      const [only, ...others] = await fetchPorts();
      if (only && others.length === 0) await adopt(await enrol(only));
    }
    await navigate({ to: "/port" });
  };
  return useMutation({ mutationFn: go, onError: notifyRefused });
}
