import { Alert, Button, Grid, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { OrderDetail } from "@/api/types";
import { IconClock, IconX } from "@/shared/icons";
import { confirmDanger } from "../ui/confirm";
import { Loaded } from "../ui/loaded";
import { notifyDone, notifyRefused } from "../ui/notify";
import { Page } from "../ui/page";
import { useRecordId } from "../ui/record_id";
import { ScreenLink } from "../ui/screen_link";
import { Section } from "../ui/section";
import { StatusBadge } from "../ui/status_badge";
import { useLiveReload } from "../ui/use_live_reload";
import { Deviations } from "./orders/deviations";
import { Fulfillments } from "./orders/fulfillments";
import { OrderFacts } from "./orders/order_facts";
import { OrderLines } from "./orders/order_lines";
import { Shipments } from "./orders/shipments";
import { Timeline } from "./orders/timeline";

/** All about one order. */
export default function OrderScreen() {
  const { t } = useTranslation("admin");
  const id = useRecordId("orderId");
  const query = useQuery({
    queryKey: ["orders", id],
    queryFn: () =>
      answer(api.GET("/app/api/orders/{order_id}", { params: { path: { order_id: id } } })),
  });
  useLiveReload(["order", "fulfillment", "deviation"], "orders");
  const order = query.data;
  const number = order?.order_number || order?.ext_order_id || String(id);
  return (
    <>
      <ScreenLink to="orders">{t("orders.back")}</ScreenLink>
      <Page
        title={t("orders.title", { number })}
        intro={order?.shop_name}
        actions={order && <Cancel order={order} />}
      >
        <Loaded query={query}>{(data) => <Detail order={data} />}</Loaded>
      </Page>
    </>
  );
}

function Detail({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("admin");
  // What waits for a decision stands first.
  const isDeviated = order.deviations.some(({ state }) => state === "open");
  return (
    <Stack gap="md">
      {order.waiting_reason && (
        <Alert color="amber" icon={<IconClock aria-hidden />} title={t("orders.waits")}>
          <Text>{order.waiting_reason}</Text>
        </Alert>
      )}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="md">
            {isDeviated && <Deviations order={order} />}
            <Section title={t("orders.lines")}>
              <OrderLines lines={order.line_items} />
            </Section>
            {!isDeviated && order.deviations.length > 0 && <Deviations order={order} />}
            <Fulfillments fulfillments={order.fulfillments} />
            <Shipments orderId={order.order_id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="md">
            <OrderFacts order={order} />
            <Timeline entries={order.timeline} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

const final = ["fulfilled", "shipped", "cancelled"];

function Cancel({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("admin");
  const client = useQueryClient();
  const path = { order_id: order.order_id };
  const cancel = useMutation({
    mutationFn: () => answer(api.POST("/app/api/orders/{order_id}/cancel", { params: { path } })),
    onSuccess: () => {
      notifyDone(t("orders.cancelled"));
      return client.invalidateQueries({ queryKey: ["orders"] });
    },
    onError: notifyRefused,
  });
  const ask = () =>
    confirmDanger({
      title: t("orders.cancel"),
      text: t("orders.cancelText", { number: order.order_number || order.ext_order_id }),
      act: t("orders.cancel"),
      onConfirm: () => cancel.mutate(),
    });
  return (
    <>
      <StatusBadge status={order.status} />
      {!final.includes(order.status) && (
        <Button
          variant="default"
          leftSection={<IconX size={18} aria-hidden />}
          loading={cancel.isPending}
          onClick={ask}
        >
          {t("orders.cancel")}
        </Button>
      )}
    </>
  );
}
