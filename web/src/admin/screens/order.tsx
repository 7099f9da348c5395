import { Grid, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { OrderDetail } from "@/api/types";
import { Loaded } from "../ui/loaded";
import { Page } from "../ui/page";
import { useRecordId } from "../ui/record_id";
import { ScreenLink } from "../ui/screen_link";
import { Section } from "../ui/section";
import { useLiveReload } from "../ui/use_live_reload";
import { BeingCancelled, Cancel } from "./orders/cancel";
import { Deviations } from "./orders/deviations";
import { EditLines } from "./orders/edit_lines";
import { Explanation } from "./orders/explanation";
import { Fulfillments } from "./orders/fulfillments";
import { Holds } from "./orders/holds";
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
  useLiveReload(["order", "fulfillment", "deviation", "shipment"], "orders");
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
      <BeingCancelled order={order} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="md">
            {isDeviated && <Deviations order={order} />}
            <Explanation order={order} />
            <Section title={t("orders.lines")}>
              <OrderLines lines={order.line_items} />
              <EditLines order={order} />
            </Section>
            {!isDeviated && order.deviations.length > 0 && <Deviations order={order} />}
            <Fulfillments fulfillments={order.fulfillments} />
            <Shipments orderId={order.order_id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="md">
            <OrderFacts order={order} />
            <Holds order={order} />
            <Timeline entries={order.timeline} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
