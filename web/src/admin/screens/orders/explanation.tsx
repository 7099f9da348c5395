import { Group, List, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Blocker, OrderDetail, OrderExplanation } from "@/api/types";
import { IconAlertTriangle } from "@/shared/icons";
import { Loaded } from "../../ui/loaded";
import { ScreenLink } from "../../ui/screen_link";
import { Section } from "../../ui/section";
import { When } from "../../ui/when";

/** "Why is it not moving?": everything that keeps an order, or its place in the queue. */
export function Explanation({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("admin");
  const id = order.order_id;
  const query = useQuery({
    queryKey: ["orders", id, "explain"],
    queryFn: () =>
      answer(api.GET("/app/api/orders/{order_id}/explain", { params: { path: { order_id: id } } })),
  });
  if (["shipped", "cancelled"].includes(order.status)) return null;
  // Picked: only a label that is missing is worth a word.
  if (order.status === "fulfilled" && !query.data?.blockers.length) return null;
  return (
    <Section title={t("explain.title")}>
      <Loaded query={query}>{(data) => <Told told={data} />}</Loaded>
    </Section>
  );
}

function Told({ told }: { told: OrderExplanation }) {
  const { t } = useTranslation("admin");
  const nothing = told.blockers.length + told.at_ports.length + told.queue.length === 0;
  return (
    <Stack gap="sm">
      {told.blockers.map((blocker) => (
        <Item key={keyOf(blocker)} blocker={blocker} />
      ))}
      {told.at_ports.map(({ fulfillment_id, user, port, since }) => (
        <Text key={fulfillment_id} component="div">
          {t("explain.atPort", { user, port })} · <When at={since} />
        </Text>
      ))}
      {told.queue.map((place) => (
        <Text key={place.fulfillment_id} component="div">
          {t("explain.queue", { position: place.position, count: place.orders_before })}{" "}
          {place.expected_at ? (
            <>
              {t("explain.expected")} <When at={place.expected_at} />
            </>
          ) : (
            t("explain.noPace")
          )}
        </Text>
      ))}
      {nothing && <Text c="dimmed">{t("explain.nothing")}</Text>}
    </Stack>
  );
}

function keyOf({ code, order_line_item_id, hold_id, deviation_id, fulfillment_id }: Blocker) {
  return [code, order_line_item_id, hold_id, deviation_id, fulfillment_id].join();
}

function Item({ blocker }: { blocker: Blocker }) {
  const { t } = useTranslation("admin");
  const { code, sku, missing, in_stock } = blocker;
  return (
    <Group gap="sm" align="flex-start" wrap="nowrap">
      <IconAlertTriangle size={20} aria-hidden style={{ flex: "none", marginTop: 2 }} />
      <Stack gap={2}>
        <Text fw={600}>{t(`explain.${code}`, { sku, missing, in_stock })}</Text>
        {code !== "no_stock" && code !== "unpaid" && (
          <Text style={{ overflowWrap: "anywhere" }}>{blocker.message}</Text>
        )}
        {blocker.held_by.length > 0 && <Holders blocker={blocker} />}
      </Stack>
    </Group>
  );
}

function Holders({ blocker }: { blocker: Blocker }) {
  const { t } = useTranslation("admin");
  return (
    <List size="sm">
      {blocker.held_by.map(({ order_id, order_number, shop_name, quantity }) => (
        <List.Item key={order_id ?? shop_name}>
          {t("explain.holds", { count: quantity })}{" "}
          <ScreenLink to={`orders/${order_id}`}>{order_number || String(order_id)}</ScreenLink> ·{" "}
          {shop_name}
        </List.Item>
      ))}
    </List>
  );
}
