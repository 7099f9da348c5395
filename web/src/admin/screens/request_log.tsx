import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LoggedRequest } from "@/api/types";
import { Empty } from "@/shared/states/empty";
import { type Column, DataTable } from "../ui/data_table";
import type { FilterField } from "../ui/filter_bar";
import { Page } from "../ui/page";
import { ScreenLink } from "../ui/screen_link";
import { When } from "../ui/when";
import { useShopChoices } from "./orders/use_shop_choices";
import { milliseconds, Outcome } from "./request_log/outcome";
import { fetchRequests, reloadEvery, useLogSummary } from "./request_log/requests";
import { Summary } from "./request_log/summary";

/** What integrations asked and were answered. */
export default function RequestLog() {
  const { t } = useTranslation("admin");
  return (
    <Page title={t("nav.requestLog")} intro={t("requestLog.intro")}>
      <Stack gap="md">
        <Summary />
        <DataTable
          name="request_log"
          label={t("nav.requestLog")}
          columns={useColumns()}
          rowKey={(row) => row.logged_request_id}
          fetchPage={fetchRequests}
          filters={useFilterFields()}
          reloadEvery={reloadEvery}
          minWidth={860}
          empty={<Empty title={t("requestLog.empty")} hint={t("requestLog.emptyHint")} />}
        />
      </Stack>
    </Page>
  );
}

function useFilterFields(): FilterField[] {
  const { t } = useTranslation("admin");
  const shops = useShopChoices();
  const integrations = useLogSummary(undefined).data?.integrations ?? [];
  return [
    {
      name: "outcome",
      label: t("requestLog.outcome"),
      options: (["done", "refused", "failed"] as const).map((value) => ({
        value,
        label: t(`requestLog.outcomes.${value}`),
      })),
    },
    {
      name: "method",
      label: t("requestLog.method"),
      options: ["GET", "POST", "PUT", "PATCH", "DELETE"].map((value) => ({ value, label: value })),
    },
    { name: "path", label: t("requestLog.path") },
    { name: "code", label: t("requestLog.code") },
    {
      name: "integration_id",
      label: t("requestLog.integration"),
      options: integrations.map(({ integration_id, name }) => ({
        value: String(integration_id),
        label: name,
      })),
    },
    { name: "shop_id", label: t("requestLog.shop"), options: shops },
    { name: "request_id", label: t("requestLog.requestId") },
    {
      name: "last",
      label: t("requestLog.last"),
      options: (["15", "60", "1440"] as const).map((value) => ({
        value,
        label: t(`requestLog.lasts.${value}`),
      })),
    },
  ];
}

function useColumns(): Column<LoggedRequest>[] {
  const { t } = useTranslation("admin");
  return [
    { key: "request", title: t("requestLog.request"), cell: (row) => <Request row={row} /> },
    { key: "answer", title: t("requestLog.answer"), cell: (row) => <Outcome request={row} /> },
    { key: "who", title: t("requestLog.integration"), cell: (row) => <Who row={row} /> },
    {
      key: "took",
      title: t("requestLog.took"),
      numeric: true,
      cell: (row) => milliseconds(row.duration_us),
    },
    { key: "at", title: t("requestLog.at"), cell: (row) => <When at={row.at} /> },
  ];
}

function Request({ row }: { row: LoggedRequest }) {
  return (
    <Stack gap={0} style={{ overflowWrap: "anywhere" }}>
      <ScreenLink to={`request-log/${row.logged_request_id}`}>
        {`${row.method} ${row.path}`}
      </ScreenLink>
      {row.query && (
        <Text size="sm" c="dimmed">
          {row.query}
        </Text>
      )}
    </Stack>
  );
}

function Who({ row }: { row: LoggedRequest }) {
  const { t } = useTranslation("admin");
  return (
    <Stack gap={0}>
      <Text inherit>{row.integration}</Text>
      <Text size="sm" c="dimmed">
        {row.shop_name || t("requestLog.noShop")}
      </Text>
    </Stack>
  );
}
