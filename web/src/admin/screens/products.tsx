import { Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Product } from "@/api/types";
import { Empty } from "@/shared/states/empty";
import { type Column, DataTable } from "../ui/data_table";
import { Page } from "../ui/page";
import { Picture } from "../ui/picture";
import { ScreenLink } from "../ui/screen_link";
import type { Filters } from "../ui/url_filters";
import { useLiveReload } from "../ui/use_live_reload";
import { productResources } from "./products/product_resources";

const fetchProducts = (query: Filters) =>
  answer(api.GET("/app/api/products", { params: { query } }));

/** Every product with the units of it. */
export default function Products() {
  const { t } = useTranslation("admin");
  useLiveReload(productResources, "products");
  return (
    <Page title={t("nav.products")} intro={t("products.intro")}>
      <DataTable
        name="products"
        label={t("nav.products")}
        columns={useColumns()}
        rowKey={(row) => row.product_id}
        fetchPage={fetchProducts}
        filters={[{ name: "query", label: t("products.search") }]}
        empty={<Empty title={t("products.empty")} hint={t("products.emptyHint")} />}
      />
    </Page>
  );
}

function useColumns(): Column<Product>[] {
  const { t } = useTranslation("admin");
  return [
    { key: "product", title: t("products.product"), cell: (row) => <Name row={row} /> },
    { key: "sku", title: t("products.sku"), cell: (row) => row.sku },
    { key: "barcodes", title: t("products.barcodes"), cell: (row) => <Barcodes row={row} /> },
    {
      key: "inStock",
      title: t("products.inStock"),
      numeric: true,
      cell: (row) => row.inventory.in_stock,
    },
    {
      key: "reserved",
      title: t("products.reserved"),
      numeric: true,
      cell: (row) => row.inventory.reserved,
    },
    {
      key: "available",
      title: t("products.available"),
      numeric: true,
      cell: (row) => (
        <Text inherit fw={700}>
          {row.inventory.available}
        </Text>
      ),
    },
  ];
}

function Name({ row }: { row: Product }) {
  const kind = [row.color, row.size].filter(Boolean).join(", ");
  return (
    <Group gap="sm" wrap="nowrap">
      <Picture src={row.image_url} />
      <Stack gap={0}>
        <ScreenLink to={`products/${row.product_id}`}>{row.name || row.sku}</ScreenLink>
        {kind && (
          <Text size="sm" c="dimmed">
            {kind}
          </Text>
        )}
      </Stack>
    </Group>
  );
}

/** The first two; the rest are on the product's page. */
function Barcodes({ row }: { row: Product }) {
  const { t } = useTranslation("admin");
  const more = row.barcodes.length - 2;
  if (row.barcodes.length === 0) return <>–</>;
  return (
    <>
      {row.barcodes.slice(0, 2).join(", ")}
      {more > 0 && ` ${t("products.moreBarcodes", { count: more })}`}
    </>
  );
}
