import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { answer, api } from "@/api/client";
import { notifyRefused } from "../ui/notify";

/** Enrols this browser as a port, with the signed-in person at work there, and goes to it. */
export function useGoToPort() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => answer(api.POST("/app/api/port/enrol", { body: {} })),
    onSuccess: () => navigate({ to: "/port" }),
    onError: notifyRefused,
  });
}
