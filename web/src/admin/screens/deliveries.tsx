import { Button, Code, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Delivery } from "@/api/types";
import { Empty } from "@/shared/states/empty";
import { type Column, DataTable } from "../ui/data_table";
import type { FilterField } from "../ui/filter_bar";
import { Page } from "../ui/page";
import { ScreenLink } from "../ui/screen_link";
import { useSelection } from "../ui/selection";
import { type Filters, useUrlFilters } from "../ui/url_filters";
import { useLiveReload } from "../ui/use_live_reload";
import { When } from "../ui/when";
import { ChosenDeliveries } from "./webhooks/chosen_deliveries";
import { DeliveryState, deliveryStates } from "./webhooks/delivery_state";
import { hookEvents } from "./webhooks/hook_events";
import { nameOf } from "./webhooks/message_name";
import { LastAnswer, NextTry } from "./webhooks/outcome";
import { SendFailed } from "./webhooks/send_failed";
import { useHookChoices } from "./webhooks/use_hook_choices";

const fetchDeliveries = (query: Filters) =>
  answer(api.GET("/app/api/deliveries", { params: { query: query as never } }));

/** The delivery log of all hooks. */
export default function Deliveries() {
  const { t } = useTranslation("admin");
  const [asksSince, setAsksSince] = useState(false);
  const [{ hook_id }] = useUrlFilters();
  const selection = useSelection();
  useLiveReload(["hook", "delivery"], "deliveries");
  return (
    <>
      <ScreenLink to="webhooks">{t("webhooks.allHooks")}</ScreenLink>
      <Page
        title={t("webhooks.deliveries")}
        intro={t("webhooks.deliveriesIntro")}
        actions={
          <Button variant="default" onClick={() => setAsksSince(true)}>
            {t("webhooks.sendFailed")}
          </Button>
        }
      >
        <DataTable
          name="deliveries"
          label={t("webhooks.deliveries")}
          columns={useColumns()}
          rowKey={(row) => row.delivery_id}
          fetchPage={fetchDeliveries}
          filters={useFilterFields()}
          select={{
            selection,
            nameOf: (row) => nameOf(t, row),
            acts: <ChosenDeliveries selection={selection} />,
          }}
          empty={<Empty title={t("webhooks.noDeliveries")} hint={t("webhooks.noDeliveriesHint")} />}
        />
        {asksSince && <SendFailed hook={hook_id} onClose={() => setAsksSince(false)} />}
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
    {
      name: "event",
      label: t("webhooks.event"),
      options: hookEvents.map((event) => ({ value: event, label: event })),
    },
    { name: "since", label: t("webhooks.since"), time: true },
    { name: "until", label: t("webhooks.until"), time: true },
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
      <ScreenLink to={`webhooks/deliveries/${row.delivery_id}`}>{nameOf(t, row)}</ScreenLink>
      <Text size="sm" c="dimmed" component="div">
        <Code style={{ overflowWrap: "anywhere" }}>{row.target_url}</Code>
      </Text>
    </Stack>
  );
}
