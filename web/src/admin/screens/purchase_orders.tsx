import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PurchaseOrderSummary } from "@/api/types";
import { IconRefresh } from "@/shared/icons";
import { Empty } from "@/shared/states/empty";
import {
  type PurchaseOrderStatus,
  purchaseOrderStatuses,
} from "@/shared/status/purchase_order_status";
import { type Column, DataTable } from "../ui/data_table";
import type { FilterField } from "../ui/filter_bar";
import { Page } from "../ui/page";
import { ScreenLink } from "../ui/screen_link";
import { useLiveReload } from "../ui/use_live_reload";
import { When } from "../ui/when";
import { useShopChoices } from "./orders/use_shop_choices";
import { Received } from "./purchase_orders/received";
import { fetchPurchaseOrders } from "./purchase_orders/requests";
import { PurchaseOrderBadge } from "./purchase_orders/status";
import { SyncForm } from "./purchase_orders/sync_form";

/** What the shops expect from their suppliers. */
export default function PurchaseOrders() {
  const { t } = useTranslation("admin");
  const [asking, setAsking] = useState(false);
  useLiveReload(["purchase_order"], "purchase_orders");
  const sync = (
    <Button
      variant="default"
      leftSection={<IconRefresh size={18} aria-hidden />}
      onClick={() => setAsking(true)}
    >
      {t("purchaseOrders.sync")}
    </Button>
  );
  return (
    <Page title={t("nav.purchaseOrders")} intro={t("purchaseOrders.intro")} actions={sync}>
      <DataTable
        name="purchase_orders"
        label={t("nav.purchaseOrders")}
        columns={useColumns()}
        rowKey={(row) => row.purchase_order_id}
        fetchPage={fetchPurchaseOrders}
        filters={useFilterFields()}
        empty={<Empty title={t("purchaseOrders.empty")} hint={t("purchaseOrders.emptyHint")} />}
      />
      {asking && <SyncForm onClose={() => setAsking(false)} />}
    </Page>
  );
}

function useFilterFields(): FilterField[] {
  const { t } = useTranslation("admin");
  const shops = useShopChoices();
  const statuses = Object.keys(purchaseOrderStatuses) as PurchaseOrderStatus[];
  return [
    { name: "query", label: t("purchaseOrders.search") },
    {
      name: "status",
      label: t("purchaseOrders.status"),
      options: statuses.map((value) => ({
        value,
        label: t(`purchaseOrders.statuses.${value}`),
      })),
    },
    { name: "shop_id", label: t("purchaseOrders.shop"), options: shops },
    { name: "expected_from", label: t("purchaseOrders.expectedFrom"), date: true },
    { name: "expected_until", label: t("purchaseOrders.expectedUntil"), date: true },
  ];
}

function useColumns(): Column<PurchaseOrderSummary>[] {
  const { t } = useTranslation("admin");
  return [
    { key: "order", title: t("purchaseOrders.order"), cell: (row) => <OrderName row={row} /> },
    { key: "supplier", title: t("purchaseOrders.supplier"), cell: (row) => row.supplier || "–" },
    {
      key: "status",
      title: t("purchaseOrders.status"),
      cell: (row) => <PurchaseOrderBadge status={row.status} />,
    },
    {
      key: "received",
      title: t("purchaseOrders.received"),
      cell: (row) => <Received received={row.received_quantity} quantity={row.quantity} />,
    },
    {
      key: "expected",
      title: t("purchaseOrders.expected"),
      cell: (row) => <When at={row.expected_at} />,
    },
  ];
}

function OrderName({ row }: { row: PurchaseOrderSummary }) {
  return (
    <Stack gap={0}>
      <ScreenLink to={`purchase-orders/${row.purchase_order_id}`}>
        {row.purchase_order_number}
      </ScreenLink>
      <Text size="sm" c="dimmed">
        {row.shop_name}
      </Text>
    </Stack>
  );
}
