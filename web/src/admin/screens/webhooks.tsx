import { Button, Code, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { HookSummary } from "@/api/types";
import { IconBan, IconCircleCheck } from "@/shared/icons";
import { Empty } from "@/shared/states/empty";
import { type Column, DataTable } from "../ui/data_table";
import { Page } from "../ui/page";
import { ScreenLink } from "../ui/screen_link";
import { ToneBadge } from "../ui/status_badge";
import type { Filters } from "../ui/url_filters";
import { useAct } from "../ui/use_act";
import { useLiveReload } from "../ui/use_live_reload";
import { NewSecret, RotateSecret, useRotation } from "./webhooks/rotate_secret";
import { SuccessRate } from "./webhooks/success_rate";
import { TestHook } from "./webhooks/test_hook";

const fetchHooks = ({ cursor }: Filters) =>
  answer(api.GET("/app/api/hooks", { params: { query: { cursor } } }));

/** The hooks of all shops with how their messages fared of late. */
export default function Webhooks() {
  const { t } = useTranslation("admin");
  const { rotate, rotated, forget } = useRotation();
  useLiveReload(["hook", "delivery"], "hooks");
  return (
    <Page
      title={t("nav.webhooks")}
      intro={t("webhooks.intro")}
      actions={<ScreenLink to="webhooks/deliveries">{t("webhooks.allDeliveries")}</ScreenLink>}
    >
      <DataTable
        name="hooks"
        label={t("nav.webhooks")}
        columns={useColumns(rotate)}
        rowKey={(row) => row.hook_id}
        fetchPage={fetchHooks}
        empty={<Empty title={t("webhooks.empty")} hint={t("webhooks.emptyHint")} />}
      />
      <NewSecret of={rotated} onClose={forget} />
    </Page>
  );
}

function useColumns(onRotate: (hook: HookSummary) => void): Column<HookSummary>[] {
  const { t } = useTranslation("admin");
  return [
    { key: "hook", title: t("webhooks.hook"), cell: (row) => <HookName row={row} /> },
    { key: "state", title: t("webhooks.state"), cell: (row) => <HookState row={row} /> },
    {
      key: "rate",
      title: t("webhooks.successRate"),
      numeric: true,
      cell: (row) => <SuccessRate hook={row} />,
    },
    {
      key: "delivered",
      title: t("webhooks.delivered24h"),
      numeric: true,
      cell: (row) => <Count hook={row} state="delivered" count={row.delivered_24h} />,
    },
    {
      key: "failed",
      title: t("webhooks.failed24h"),
      numeric: true,
      cell: (row) => <Count hook={row} state="undelivered" count={row.failed_24h} />,
    },
    {
      key: "waiting",
      title: t("webhooks.waiting"),
      numeric: true,
      cell: (row) => <Count hook={row} state="waiting" count={row.waiting} />,
    },
    {
      key: "acts",
      title: t("row.title"),
      cell: (row) => (
        <Group gap="xs">
          {row.enabled && <TestHook hook={row} />}
          <RotateSecret hook={row} onConfirm={onRotate} />
        </Group>
      ),
    },
  ];
}

function HookName({ row }: { row: HookSummary }) {
  return (
    <Stack gap={2} align="flex-start">
      <ScreenLink to="webhooks/deliveries" search={{ hook_id: String(row.hook_id) }}>
        {row.event}
      </ScreenLink>
      <Code style={{ overflowWrap: "anywhere" }}>{row.target_url}</Code>
      <Text size="sm" c="dimmed">
        {row.shop_name}
      </Text>
    </Stack>
  );
}

interface CountProps {
  hook: HookSummary;
  /** Of the messages that the figure leads to. */
  state: string;
  count: number;
}

function Count({ hook, state, count }: CountProps) {
  if (count === 0) return <>0</>;
  return (
    <ScreenLink to="webhooks/deliveries" search={{ hook_id: String(hook.hook_id), state }}>
      {count}
    </ScreenLink>
  );
}

function HookState({ row }: { row: HookSummary }) {
  const { t } = useTranslation("admin");
  if (row.enabled) {
    return <ToneBadge hue="green" icon={IconCircleCheck} text={t("webhooks.enabled")} />;
  }
  return (
    <Stack gap="xs" align="flex-start" maw={320}>
      <ToneBadge hue="amber" icon={IconBan} text={t("webhooks.disabled")} />
      <Text size="sm">{row.disabled_reason || t("webhooks.disabledBySender")}</Text>
      <Enable hook={row} />
    </Stack>
  );
}

function enableHook({ hook_id }: HookSummary) {
  return answer(api.POST("/app/api/hooks/{hook_id}/enable", { params: { path: { hook_id } } }));
}

function Enable({ hook }: { hook: HookSummary }) {
  const { t } = useTranslation("admin");
  const enable = useAct("hooks", enableHook, () => t("webhooks.enabledDone"));
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={enable.isPending}
      aria-label={t("webhooks.enableOf", { event: hook.event, shop: hook.shop_name })}
      onClick={() => enable.mutate(hook)}
    >
      {t("webhooks.enable")}
    </Button>
  );
}
