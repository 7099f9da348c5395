import { Code, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { ChannelSummary } from "@/api/types";
import { Empty } from "@/shared/states/empty";
import { type Column, DataTable } from "../ui/data_table";
import { Page } from "../ui/page";
import { ScreenLink } from "../ui/screen_link";
import type { Filters } from "../ui/url_filters";
import { useLiveReload } from "../ui/use_live_reload";

const fetchChannels = (query: Filters) =>
  answer(api.GET("/app/api/order_channels", { params: { query: query as never } }));

/** Where labels come from: integrations' order channels and their rates. */
export default function Channels() {
  const { t } = useTranslation("admin");
  useLiveReload(["order_channel", "shipping_rate"], "channels");
  return (
    <>
      <ScreenLink to="labels">{t("labels.allLabels")}</ScreenLink>
      <Page title={t("labels.channels")} intro={t("labels.channelsIntro")}>
        <DataTable
          name="channels"
          label={t("labels.channels")}
          columns={useColumns()}
          rowKey={(row) => row.order_channel_id}
          fetchPage={fetchChannels}
          empty={<Empty title={t("labels.noChannels")} hint={t("labels.noChannelsHint")} />}
        />
      </Page>
    </>
  );
}

function useColumns(): Column<ChannelSummary>[] {
  const { t } = useTranslation("admin");
  const wants = (row: ChannelSummary) =>
    [row.wants_weight && t("labels.weight"), row.wants_dimensions && t("labels.dimensions")].filter(
      Boolean,
    );
  return [
    {
      key: "name",
      title: t("labels.name"),
      cell: (row) => (
        <Stack gap={2} align="flex-start">
          <Text fw={600}>{row.name}</Text>
          <Code style={{ overflowWrap: "anywhere" }}>{row.dispatch_url}</Code>
        </Stack>
      ),
    },
    { key: "shop", title: t("labels.shop"), cell: (row) => row.shop_name },
    {
      key: "rates",
      title: t("labels.rates"),
      cell: (row) => (
        <Stack gap={2}>
          {row.rates.map((rate) => (
            <Text key={rate.shipping_rate_id} size="sm">
              {rate.name}
            </Text>
          ))}
        </Stack>
      ),
    },
    {
      key: "wants",
      title: t("labels.wants"),
      cell: (row) => wants(row).join(", ") || t("labels.nothing"),
    },
  ];
}
