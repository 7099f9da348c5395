import { Anchor, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { ShipmentSummary } from "@/api/types";
import { Section } from "../../ui/section";
import { useLiveReload } from "../../ui/use_live_reload";
import { LabelMenu } from "../labels/label_menu";
import { LabelStatus } from "../labels/label_status";

/** The tries to get labels for an order, with tracking; nothing when there are none. */
export function Shipments({ orderId }: { orderId: number }) {
  const { t } = useTranslation("admin");
  const query = useQuery({
    queryKey: ["labels", "order", orderId],
    queryFn: () =>
      answer(
        api.GET("/app/api/orders/{order_id}/shipments", {
          params: { path: { order_id: orderId } },
        }),
      ),
  });
  useLiveReload(["shipment"], "labels");
  const shipments = query.data?.data ?? [];
  if (shipments.length === 0) return null;
  return (
    <Section title={t("labels.onOrder")}>
      {shipments.map((shipment) => (
        <OneShipment key={shipment.shipment_id} shipment={shipment} />
      ))}
    </Section>
  );
}

function OneShipment({ shipment }: { shipment: ShipmentSummary }) {
  const { t } = useTranslation("admin");
  const { carrier, tracking_number, tracking_url, channel_name, rate_name } = shipment;
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <Stack gap={2} align="flex-start">
        <Text fw={600}>{t("labels.shipment", { id: shipment.shipment_id })}</Text>
        <Text size="sm" c="dimmed">
          {channel_name} · {rate_name}
        </Text>
        {tracking_number && (
          <Text size="sm">{[carrier, tracking_number].filter(Boolean).join(" · ")}</Text>
        )}
        {tracking_url && (
          <Anchor size="sm" href={tracking_url} target="_blank" rel="noreferrer">
            {t("labels.tracking")}
          </Anchor>
        )}
      </Stack>
      <Group wrap="nowrap" align="flex-start">
        <LabelStatus shipment={shipment} />
        <LabelMenu shipment={shipment} />
      </Group>
    </Group>
  );
}
