import { Grid, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Product } from "@/api/types";
import { IconBan } from "@/shared/icons";
import { Loaded } from "../ui/loaded";
import { Page } from "../ui/page";
import { useRecordId } from "../ui/record_id";
import { ScreenLink } from "../ui/screen_link";
import { ToneBadge } from "../ui/status_badge";
import { useLiveReload } from "../ui/use_live_reload";
import { Components } from "./products/components";
import { InventoryLog } from "./products/inventory_log";
import { Mappings } from "./products/mappings";
import { Places } from "./products/places";
import { ProductFacts } from "./products/product_facts";
import { productResources } from "./products/product_resources";
import { Units } from "./products/units";

/** All about one product; its stock changes by storing and picking, not here. */
export default function ProductScreen() {
  const { t } = useTranslation("admin");
  const id = useRecordId("productId");
  useLiveReload(productResources, "products", "product_places", "product_log");
  const query = useQuery({
    queryKey: ["products", id],
    queryFn: () =>
      answer(api.GET("/app/api/products/{product_id}", { params: { path: { product_id: id } } })),
  });
  const product = query.data;
  return (
    <>
      <ScreenLink to="products">{t("products.back")}</ScreenLink>
      <Page
        title={product?.name || product?.sku || t("products.title", { id })}
        intro={product?.sku}
        actions={
          product?.active === false && (
            <ToneBadge hue="gray" icon={IconBan} text={t("products.inactive")} />
          )
        }
      >
        <Loaded query={query}>{(data) => <Detail product={data} />}</Loaded>
      </Page>
    </>
  );
}

function Detail({ product }: { product: Product }) {
  const kit = product.components.length > 0;
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Stack gap="md">
          <Units inventory={product.inventory} kit={kit} />
          {kit ? (
            <Components components={product.components} />
          ) : (
            <>
              <Places product={product.product_id} />
              <InventoryLog product={product.product_id} />
            </>
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Stack gap="md">
          <ProductFacts product={product} />
          <Mappings mappings={product.mappings} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
