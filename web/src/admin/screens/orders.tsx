import { Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { OrderSummary } from "@/api/types";
import { Empty } from "@/shared/states/empty";
import { orderStatuses } from "@/shared/status/order_status";
import { type Column, DataTable } from "../ui/data_table";
import type { FilterField } from "../ui/filter_bar";
import { Page } from "../ui/page";
import { ScreenLink } from "../ui/screen_link";
import { StatusBadge } from "../ui/status_badge";
import type { Filters } from "../ui/url_filters";
import { When } from "../ui/when";
import { Tags } from "./orders/tags";
import { useShopChoices } from "./orders/use_shop_choices";

const fetchOrders = (query: Filters) =>
  answer(api.GET("/app/api/orders", { params: { query: query as never } }));

/** Every order of every shop. */
export default function Orders() {
  const { t } = useTranslation("admin");
  return (
    <Page title={t("nav.orders")} intro={t("orders.intro")}>
      <DataTable
        name="orders"
        label={t("nav.orders")}
        columns={useColumns()}
        rowKey={(row) => row.order_id}
        fetchPage={fetchOrders}
        filters={useFilterFields()}
        empty={<Empty title={t("orders.empty")} hint={t("orders.emptyHint")} />}
      />
    </Page>
  );
}

function useFilterFields(): FilterField[] {
  const { t } = useTranslation(["admin", "common"]);
  const shops = useShopChoices();
  const statuses = Object.keys(orderStatuses) as (keyof typeof orderStatuses)[];
  return [
    { name: "query", label: t("orders.search") },
    {
      name: "status",
      label: t("orders.status"),
      options: statuses.map((value) => ({ value, label: t(`common:status.${value}`) })),
    },
    {
      name: "picking",
      label: t("orders.picking"),
      options: [
        { value: "ready", label: t("orders.readyToPick") },
        { value: "at_port", label: t("orders.atPort") },
      ],
    },
    { name: "shop_id", label: t("orders.shop"), options: shops },
  ];
}

function useColumns(): Column<OrderSummary>[] {
  const { t } = useTranslation("admin");
  return [
    { key: "order", title: t("orders.order"), cell: (row) => <OrderName row={row} /> },
    { key: "status", title: t("orders.status"), cell: (row) => <Standing row={row} /> },
    { key: "shipping", title: t("orders.shipping"), cell: (row) => row.shipping_method || "–" },
    { key: "tags", title: t("orders.tags"), cell: (row) => <Tags tags={row.tags} /> },
    { key: "units", title: t("orders.units"), numeric: true, cell: (row) => row.units },
    { key: "placed", title: t("orders.placed"), cell: (row) => <When at={row.placed_at} /> },
  ];
}

function OrderName({ row }: { row: OrderSummary }) {
  return (
    <Stack gap={0}>
      <ScreenLink to={`orders/${row.order_id}`}>{row.order_number || row.ext_order_id}</ScreenLink>
      <Text size="sm" c="dimmed">
        {row.shop_name}
      </Text>
    </Stack>
  );
}

function Standing({ row }: { row: OrderSummary }) {
  return (
    <Stack gap={2} maw={300}>
      <Group>
        <StatusBadge status={row.status} />
      </Group>
      {row.waiting_reason && (
        <Text size="sm" c="dimmed" lineClamp={2}>
          {row.waiting_reason}
        </Text>
      )}
    </Stack>
  );
}
