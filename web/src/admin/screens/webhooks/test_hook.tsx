import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { HookSummary } from "@/api/types";
import { notifyRefused } from "../../ui/notify";
import { screenPath } from "../../ui/screen_link";

function sendTest({ hook_id }: HookSummary) {
  return answer(api.POST("/app/api/hooks/{hook_id}/test", { params: { path: { hook_id } } }));
}

/** Sends a test event and leads to its delivery, where the answer appears. */
export function TestHook({ hook }: { hook: HookSummary }) {
  const { t } = useTranslation("admin");
  const navigate = useNavigate();
  const send = useMutation({
    mutationFn: sendTest,
    onSuccess: ({ delivery_id }) =>
      navigate({ to: screenPath(`webhooks/deliveries/${delivery_id}`) }),
    onError: notifyRefused,
  });
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={send.isPending}
      aria-label={t("webhooks.sendTestOf", { event: hook.event, shop: hook.shop_name })}
      onClick={() => send.mutate(hook)}
    >
      {t("webhooks.sendTest")}
    </Button>
  );
}
