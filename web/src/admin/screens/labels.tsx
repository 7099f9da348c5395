import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { ShipmentSummary } from "@/api/types";
import { Empty } from "@/shared/states/empty";
import { type Column, DataTable } from "../ui/data_table";
import { Page } from "../ui/page";
import { ScreenLink } from "../ui/screen_link";
import type { Filters } from "../ui/url_filters";
import { useLiveReload } from "../ui/use_live_reload";
import { When } from "../ui/when";
import { LabelMenu } from "./labels/label_menu";
import { LabelStatus } from "./labels/label_status";

const fetchLabels = (query: Filters) =>
  answer(api.GET("/app/api/labels", { params: { query: query as never } }));

/** Picked orders whose label is not on the parcel yet. */
export default function Labels() {
  const { t } = useTranslation("admin");
  useLiveReload(["shipment"], "labels");
  return (
    <Page title={t("labels.title")} intro={t("labels.intro")}>
      <ScreenLink to="labels/channels">{t("labels.allChannels")}</ScreenLink>
      <DataTable
        name="labels"
        label={t("labels.title")}
        columns={useColumns()}
        rowKey={(row) => row.shipment_id}
        fetchPage={fetchLabels}
        empty={<Empty title={t("labels.none")} hint={t("labels.noneHint")} />}
      />
    </Page>
  );
}

function useColumns(): Column<ShipmentSummary>[] {
  const { t } = useTranslation("admin");
  return [
    {
      key: "order",
      title: t("labels.order"),
      cell: (row) => (
        <Stack gap={2} align="flex-start">
          <ScreenLink to={`orders/${row.order_id}`}>{row.order_number}</ScreenLink>
          <Text size="sm" c="dimmed">
            {row.shop_name}
          </Text>
        </Stack>
      ),
    },
    { key: "status", title: t("labels.status"), cell: (row) => <LabelStatus shipment={row} /> },
    {
      key: "channel",
      title: t("labels.channel"),
      cell: (row) => (
        <Stack gap={2}>
          <Text size="sm">{row.channel_name}</Text>
          <Text size="sm" c="dimmed">
            {row.rate_name}
          </Text>
        </Stack>
      ),
    },
    {
      key: "when",
      title: t("labels.when"),
      cell: (row) => <When at={row.asked_at ?? row.created_at} />,
    },
    {
      key: "acts",
      title: t("row.title"),
      numeric: true,
      cell: (row) => <LabelMenu shipment={row} />,
    },
  ];
}
