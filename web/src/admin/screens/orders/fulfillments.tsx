import { Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Fulfillment } from "@/api/types";
import { Section } from "../../ui/section";
import { StatusBadge } from "../../ui/status_badge";
import { When } from "../../ui/when";

export function Fulfillments({ fulfillments }: { fulfillments: Fulfillment[] }) {
  const { t } = useTranslation("admin");
  return (
    <Section title={t("orders.fulfillments")}>
      {fulfillments.length === 0 && <Text c="dimmed">{t("orders.noFulfillments")}</Text>}
      {fulfillments.map((fulfillment) => (
        <Group key={fulfillment.fulfillment_id} justify="space-between" align="flex-start">
          <Stack gap={0}>
            <Text fw={600}>{t("orders.fulfillment", { id: fulfillment.fulfillment_id })}</Text>
            {fulfillment.line_items.map((line) => (
              <Text key={line.fulfillment_line_item_id} size="sm">
                {t("orders.pickedOf", {
                  sku: line.sku,
                  picked: line.picked_quantity,
                  quantity: line.quantity,
                })}
                {line.lots.map(
                  (lot) => ` · ${t("orders.lot", { lot: lot.lot, units: lot.quantity })}`,
                )}
              </Text>
            ))}
            <Text size="sm" c="dimmed" component="div">
              <When at={fulfillment.updated_at} />
              {fulfillment.handled_by && ` · ${fulfillment.handled_by}`}
              {fulfillment.tracking && ` · ${fulfillment.tracking}`}
            </Text>
          </Stack>
          <StatusBadge status={fulfillment.status} />
        </Group>
      ))}
    </Section>
  );
}
