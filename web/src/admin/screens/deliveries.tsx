import { Code, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Delivery } from "@/api/types";
import { Empty } from "@/shared/states/empty";
import { type Column, DataTable } from "../ui/data_table";
import type { FilterField } from "../ui/filter_bar";
import { Page } from "../ui/page";
import { ScreenLink } from "../ui/screen_link";
import type { Filters } from "../ui/url_filters";
import { When } from "../ui/when";
import { DeliveryState, deliveryStates } from "./webhooks/delivery_state";
import { LastAnswer, NextTry } from "./webhooks/outcome";
import { useHookChoices } from "./webhooks/use_hook_choices";

const fetchDeliveries = (query: Filters) =>
  answer(api.GET("/app/api/deliveries", { params: { query: query as never } }));

/** The delivery log of all hooks. */
export default function Deliveries() {
  const { t } = useTranslation("admin");
  return (
    <>
      <ScreenLink to="webhooks">{t("webhooks.allHooks")}</ScreenLink>
      <Page title={t("webhooks.deliveries")} intro={t("webhooks.deliveriesIntro")}>
        <DataTable
          name="deliveries"
          label={t("webhooks.deliveries")}
          columns={useColumns()}
          rowKey={(row) => row.delivery_id}
          fetchPage={fetchDeliveries}
          filters={useFilterFields()}
          reloadEvery={10_000}
          empty={<Empty title={t("webhooks.noDeliveries")} hint={t("webhooks.noDeliveriesHint")} />}
        />
      </Page>
    </>
  );
}

function useFilterFields(): FilterField[] {
  const { t } = useTranslation("admin");
  const hooks = useHookChoices();
  const states = [...deliveryStates, "undelivered" as const];
  return [
    {
      name: "state",
      label: t("webhooks.state"),
      options: states.map((value) => ({
        value,
        label:
          value === "waiting" ? t("webhooks.waitingOrRetrying") : t(`webhooks.states.${value}`),
      })),
    },
    { name: "hook_id", label: t("webhooks.hook"), options: hooks },
  ];
}

function useColumns(): Column<Delivery>[] {
  const { t } = useTranslation("admin");
  return [
    { key: "message", title: t("webhooks.message"), cell: (row) => <Message row={row} /> },
    {
      key: "state",
      title: t("webhooks.state"),
      cell: (row) => <DeliveryState delivery={row} />,
    },
    {
      key: "answer",
      title: t("webhooks.lastAnswer"),
      cell: (row) => <LastAnswer delivery={row} />,
    },
    { key: "tries", title: t("webhooks.tries"), numeric: true, cell: (row) => row.attempts },
    { key: "next", title: t("webhooks.nextTry"), cell: (row) => <NextTry delivery={row} /> },
    { key: "created", title: t("webhooks.created"), cell: (row) => <When at={row.created_at} /> },
  ];
}

function Message({ row }: { row: Delivery }) {
  const { t } = useTranslation("admin");
  return (
    <Stack gap={2} align="flex-start">
      <ScreenLink to={`webhooks/deliveries/${row.delivery_id}`}>
        {t("webhooks.messageName", { event: row.event, sequence: row.sequence })}
      </ScreenLink>
      <Text size="sm" c="dimmed" component="div">
        <Code style={{ overflowWrap: "anywhere" }}>{row.target_url}</Code>
      </Text>
    </Stack>
  );
}
