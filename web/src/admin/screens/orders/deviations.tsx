import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Deviation, OrderDetail } from "@/api/types";
import { IconAlertTriangle, IconCheck } from "@/shared/icons";
import { confirmDanger } from "../../ui/confirm";
import { notifyDone, notifyRefused } from "../../ui/notify";
import { Section } from "../../ui/section";
import { ToneBadge } from "../../ui/status_badge";
import { When } from "../../ui/when";
import { placeName } from "../products/place_kind";

/** What went wrong with an order at the port, and what to do about it. */
export function Deviations({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("admin");
  return (
    <Section title={t("deviations.title")}>
      {order.deviations.map((deviation) => (
        <Item key={deviation.deviation_id} deviation={deviation} />
      ))}
    </Section>
  );
}

function Item({ deviation }: { deviation: Deviation }) {
  const { t } = useTranslation("admin");
  const open = deviation.state === "open";
  const place = placeName(deviation.location_name, deviation.location_kind, t);
  return (
    <Group justify="space-between" align="flex-start">
      <Stack gap={2}>
        <Group gap="xs">
          <ToneBadge
            hue={open ? "amber" : "green"}
            icon={open ? IconAlertTriangle : IconCheck}
            text={t(open ? "deviations.open" : "deviations.solved")}
          />
          <Text fw={600}>
            {t(`deviations.${deviation.category}`, {
              count: deviation.quantity,
              name: deviation.name || deviation.sku,
            })}
          </Text>
        </Group>
        {deviation.comment && <Text>{deviation.comment}</Text>}
        <Text size="sm" c="dimmed" component="div">
          {[place, deviation.user_name].filter(Boolean).map((one) => `${one} · `)}
          <When at={deviation.created_at} />
        </Text>
      </Stack>
      {open && deviation.at_port && <Text c="dimmed">{t("deviations.atPort")}</Text>}
      {open && !deviation.at_port && <Solve deviation={deviation} />}
    </Group>
  );
}

type Resolution = "continue" | "cancel_line";

function Solve({ deviation }: { deviation: Deviation }) {
  const { t } = useTranslation("admin");
  const client = useQueryClient();
  const path = { deviation_id: deviation.deviation_id };
  const solve = useMutation({
    mutationFn: (resolution: Resolution) =>
      answer(
        api.POST("/app/api/deviations/{deviation_id}/solve", {
          params: { path },
          body: { resolution },
        }),
      ),
    onSuccess: () => {
      notifyDone(t("deviations.done"));
      return client.invalidateQueries({ queryKey: ["orders"] });
    },
    onError: notifyRefused,
  });
  const cancelLine = () =>
    confirmDanger({
      title: t("deviations.cancelLine"),
      text: t("deviations.cancelLineText", { name: deviation.name || deviation.sku }),
      act: t("deviations.cancelLine"),
      onConfirm: () => solve.mutate("cancel_line"),
    });
  return (
    <Group gap="xs">
      <Button loading={solve.isPending} onClick={() => solve.mutate("continue")}>
        {t("deviations.continue")}
      </Button>
      <Button variant="default" disabled={solve.isPending} onClick={cancelLine}>
        {t("deviations.cancelLine")}
      </Button>
    </Group>
  );
}
