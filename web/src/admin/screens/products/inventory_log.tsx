import { Text } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { InventoryLogRow } from "@/api/types";
import { type Column, DataTable } from "../../ui/data_table";
import { ScreenLink } from "../../ui/screen_link";
import { Section } from "../../ui/section";
import { When } from "../../ui/when";
import { logReason } from "./log_reason";
import { signed } from "./signed";

/** Every change of the units in stock of a product, the newest first. */
export function InventoryLog({ product }: { product: number }) {
  const { t } = useTranslation("admin");
  return (
    <Section title={t("products.log")}>
      <DataTable
        name={["product_log", product]}
        label={t("products.log")}
        columns={useColumns()}
        rowKey={(row) => row.inventory_log_id}
        fetchPage={({ cursor }) =>
          answer(
            api.GET("/app/api/products/{product_id}/log", {
              params: { path: { product_id: product }, query: { cursor } },
            }),
          )
        }
        minWidth={460}
        empty={<Text c="dimmed">{t("products.noLog")}</Text>}
      />
    </Section>
  );
}

function useColumns(): Column<InventoryLogRow>[] {
  const { t, i18n } = useTranslation("admin");
  return [
    { key: "when", title: t("products.when"), cell: (row) => <When at={row.created_at} /> },
    {
      key: "change",
      title: t("products.change"),
      numeric: true,
      cell: (row) => (
        <Text inherit fw={700}>
          {signed(row.quantity, i18n.language)}
        </Text>
      ),
    },
    { key: "after", title: t("products.after"), numeric: true, cell: (row) => row.in_stock },
    { key: "reason", title: t("products.reason"), cell: (row) => reasonWithLot(row, t) },
    { key: "reference", title: t("products.reference"), cell: (row) => <Reference row={row} /> },
  ];
}

function reasonWithLot(row: InventoryLogRow, t: TFunction<"admin">) {
  const reason = logReason(row.reason, t);
  return row.lot ? t("products.ofLot", { reason, lot: row.lot }) : reason;
}

function Reference({ row }: { row: InventoryLogRow }) {
  const { t } = useTranslation("admin");
  const { type, id } = row.reference;
  if (!type) return <>–</>;
  if (type === "port") return <>{t("products.port", { id })}</>;
  if (type === "purchase_order") {
    return <ScreenLink to={`purchase-orders/${id}`}>{t("purchaseOrders.ofId", { id })}</ScreenLink>;
  }
  if (type === "external_transfer") {
    return <ScreenLink to={`transfers/${id}`}>{t("transfers.title", { id })}</ScreenLink>;
  }
  if (type === "fulfillment") return <>{t("orders.fulfillment", { id })}</>;
  return <>{`${type} ${id}`}</>;
}
