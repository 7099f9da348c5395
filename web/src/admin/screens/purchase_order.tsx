import { Grid, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PurchaseOrderDetail } from "@/api/types";
import { FactList } from "../ui/fact_list";
import { Loaded } from "../ui/loaded";
import { Page } from "../ui/page";
import { useRecordId } from "../ui/record_id";
import { ScreenLink } from "../ui/screen_link";
import { Section } from "../ui/section";
import { useLiveReload } from "../ui/use_live_reload";
import { When } from "../ui/when";
import { Tags } from "./orders/tags";
import { PurchaseOrderActs } from "./purchase_orders/acts";
import { PurchaseOrderLines } from "./purchase_orders/lines";
import { Receipts } from "./purchase_orders/receipts";
import { fetchPurchaseOrder } from "./purchase_orders/requests";
import { PurchaseOrderBadge } from "./purchase_orders/status";

/** All about one purchase order: what was ordered, and what came of it. */
export default function PurchaseOrderScreen() {
  const { t } = useTranslation("admin");
  const id = useRecordId("purchaseOrderId");
  const query = useQuery({
    queryKey: ["purchase_orders", id],
    queryFn: () => fetchPurchaseOrder(id),
  });
  useLiveReload(["purchase_order"], "purchase_orders");
  const detail = query.data;
  const number = detail?.purchase_order.purchase_order_number ?? String(id);
  return (
    <>
      <ScreenLink to="purchase-orders">{t("purchaseOrders.back")}</ScreenLink>
      <Page
        title={t("purchaseOrders.title", { number })}
        intro={detail?.shop_name}
        actions={
          detail && (
            <>
              <PurchaseOrderBadge status={detail.purchase_order.status} />
              <PurchaseOrderActs detail={detail} />
            </>
          )
        }
      >
        <Loaded query={query}>{(data) => <Detail detail={data} />}</Loaded>
      </Page>
    </>
  );
}

function Detail({ detail }: { detail: PurchaseOrderDetail }) {
  const { t } = useTranslation("admin");
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, lg: 8 }}>
        <Stack gap="md">
          <Section title={t("purchaseOrders.lines")}>
            <PurchaseOrderLines lines={detail.lines} />
          </Section>
          <Section title={t("purchaseOrders.receipts")}>
            <Receipts receipts={detail.receipts} />
          </Section>
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 4 }}>
        <Facts detail={detail} />
      </Grid.Col>
    </Grid>
  );
}

function Facts({ detail }: { detail: PurchaseOrderDetail }) {
  const { t } = useTranslation("admin");
  const order = detail.purchase_order;
  return (
    <Section title={t("purchaseOrders.facts")}>
      <FactList
        cols={2}
        facts={[
          { label: t("purchaseOrders.supplier"), value: order.supplier },
          { label: t("purchaseOrders.expected"), value: <When at={order.expected_at} /> },
          { label: t("purchaseOrders.site"), value: detail.site_name },
          { label: t("purchaseOrders.external"), value: order.ext_purchase_order_id },
          { label: t("purchaseOrders.closed"), value: order.closed ? t("purchaseOrders.yes") : "" },
          { label: t("orders.tags"), value: order.tags.length ? <Tags tags={order.tags} /> : "" },
          { label: t("purchaseOrders.notes"), value: order.notes },
          { label: t("purchaseOrders.created"), value: <When at={order.created_at} /> },
          { label: t("purchaseOrders.updated"), value: <When at={order.updated_at} /> },
        ]}
      />
    </Section>
  );
}
