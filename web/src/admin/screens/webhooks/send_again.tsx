import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Delivery } from "@/api/types";
import { IconSend } from "@/shared/icons";
import { confirmAct } from "../../ui/confirm";
import { useAct } from "../../ui/use_act";

function sendAgain({ delivery_id }: Delivery) {
  const params = { path: { delivery_id } };
  return answer(api.POST("/app/api/deliveries/{delivery_id}/send_again", { params }));
}

export function SendAgain({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation("admin");
  const send = useAct("deliveries", sendAgain, () => t("webhooks.sentAgain"));
  const ask = () =>
    confirmAct({
      title: t("webhooks.sendAgainTitle"),
      text: t("webhooks.sendAgainText", { target: delivery.target_url }),
      act: t("webhooks.sendAgain"),
      onConfirm: () => send.mutate(delivery),
    });
  return (
    <Button leftSection={<IconSend size={18} aria-hidden />} loading={send.isPending} onClick={ask}>
      {t("webhooks.sendAgain")}
    </Button>
  );
}
