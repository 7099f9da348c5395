import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PurchaseOrderReceipt } from "@/api/types";
import { IconAlertTriangle } from "@/shared/icons";
import { type Column, PlainTable } from "../../ui/data_table";
import { ToneBadge } from "../../ui/status_badge";
import { When } from "../../ui/when";
import { placeName } from "../products/place_kind";

/** When what came, who stored it and where; the newest first. */
export function Receipts({ receipts }: { receipts: PurchaseOrderReceipt[] }) {
  const { t } = useTranslation("admin");
  const columns = useColumns();
  if (receipts.length === 0) return <Text c="dimmed">{t("purchaseOrders.noReceipts")}</Text>;
  return (
    <PlainTable
      label={t("purchaseOrders.receipts")}
      columns={columns}
      rowKey={(row) => row.receipt_id}
      rows={receipts}
      minWidth={520}
    />
  );
}

function useColumns(): Column<PurchaseOrderReceipt>[] {
  const { t } = useTranslation("admin");
  return [
    { key: "when", title: t("purchaseOrders.when"), cell: (row) => <When at={row.at} /> },
    { key: "sku", title: t("purchaseOrders.product"), cell: (row) => row.sku },
    { key: "units", title: t("purchaseOrders.units"), cell: (row) => <Units row={row} /> },
    {
      key: "where",
      title: t("purchaseOrders.shelf"),
      cell: (row) => placeName(row.location_name, row.location_kind, t),
    },
    {
      key: "who",
      title: t("purchaseOrders.who"),
      cell: (row) => [row.user_name, row.port_name].filter(Boolean).join(" · "),
    },
  ];
}

function Units({ row }: { row: PurchaseOrderReceipt }) {
  const { t } = useTranslation("admin");
  return (
    <Group gap="xs">
      <Text inherit fw={700}>
        {row.quantity}
      </Text>
      {row.over_quantity > 0 && (
        <ToneBadge
          hue="amber"
          icon={IconAlertTriangle}
          text={t("purchaseOrders.tooMany", { count: row.over_quantity })}
        />
      )}
    </Group>
  );
}
