import { Button, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { IconSend } from "@/shared/icons";
import { confirmAct } from "../../ui/confirm";
import { notifyDone, notifyRefused } from "../../ui/notify";
import type { Selection } from "../../ui/selection";
import { useReload } from "../../ui/use_act";
import { manySentAgain } from "./many_sent_again";

/** The server takes so many at once. */
const most = 250;

function sendChosen(delivery_ids: number[]) {
  return answer(api.POST("/app/api/deliveries/send_again", { body: { delivery_ids } }));
}

/** What can be done with the chosen messages. */
export function ChosenDeliveries({ selection }: { selection: Selection }) {
  const { t } = useTranslation("admin");
  const chosen = [...selection.chosen].map(Number);
  const send = useMutation({
    mutationFn: sendChosen,
    onSuccess: (result) => {
      selection.clear();
      notifyDone(manySentAgain(t, result));
    },
    onError: notifyRefused,
    onSettled: useReload("deliveries"),
  });
  const ask = () =>
    confirmAct({
      title: t("webhooks.sendChosenTitle", { count: chosen.length }),
      text: t("webhooks.sendChosenText"),
      act: t("webhooks.sendAgain"),
      onConfirm: () => send.mutate(chosen),
    });
  return (
    <>
      <Text aria-live="polite" fw={600}>
        {t("webhooks.chosen", { count: chosen.length })}
      </Text>
      <Button
        leftSection={<IconSend size={18} aria-hidden />}
        loading={send.isPending}
        disabled={chosen.length > most}
        onClick={ask}
      >
        {t("webhooks.sendAgain")}
      </Button>
      <Button variant="default" onClick={selection.clear}>
        {t("webhooks.unchoose")}
      </Button>
    </>
  );
}
