import { ActionIcon, Button, CopyButton, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Integration } from "@/api/types";
import { IconCheck, IconCopy, IconPlus } from "@/shared/icons";
import { Empty } from "@/shared/states/empty";
import { ActiveBadge } from "../ui/active_badge";
import { type Column, DataTable } from "../ui/data_table";
import { notifyRefused } from "../ui/notify";
import { Page } from "../ui/page";
import { SecretOnce } from "../ui/secret_once";
import type { Filters } from "../ui/url_filters";
import { useReload } from "../ui/use_act";
import { IntegrationForm } from "./integrations/integration_form";
import { IntegrationMenu } from "./integrations/integration_menu";
import { newSecret } from "./integrations/integration_requests";

/** The software that may act for shops: what it may do, and its way in. */
export default function Integrations() {
  const { t } = useTranslation("admin");
  const [edited, setEdited] = useState<Integration | "new" | null>(null);
  const [shown, setShown] = useState<Integration | null>(null);
  const rotate = useRotation(setShown);
  const register = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited("new")}>
      {t("integrations.register")}
    </Button>
  );
  return (
    <Page title={t("integrations.title")} intro={t("integrations.intro")} actions={register}>
      <DataTable
        name="integrations"
        label={t("integrations.title")}
        columns={useColumns(setEdited, rotate)}
        rowKey={(row) => row.integration_id}
        fetchPage={fetchIntegrations}
        empty={
          <Empty
            title={t("integrations.empty")}
            hint={t("integrations.emptyHint")}
            actions={register}
          />
        }
      />
      {edited && (
        <IntegrationForm
          integration={edited === "new" ? undefined : edited}
          onClose={() => setEdited(null)}
          onRegistered={setShown}
        />
      )}
      <Credentials of={shown} onClose={() => setShown(null)} />
    </Page>
  );
}

function fetchIntegrations({ cursor }: Filters) {
  return answer(api.GET("/app/api/integrations", { params: { query: { cursor } } }));
}

function useRotation(onMade: (integration: Integration) => void) {
  const reload = useReload("integrations");
  const rotate = useMutation({
    mutationFn: newSecret,
    onSuccess: onMade,
    onError: notifyRefused,
    onSettled: reload,
  });
  return (integration: Integration) => rotate.mutate(integration);
}

function Credentials({ of, onClose }: { of: Integration | null; onClose: () => void }) {
  const { t } = useTranslation("admin");
  const values = of
    ? [
        { label: t("integrations.clientId"), value: of.client_id },
        { label: t("integrations.clientSecret"), value: of.client_secret ?? "" },
      ]
    : [];
  const title = t("integrations.secretTitle", { name: of?.name ?? "" });
  return <SecretOnce title={title} values={values} onClose={onClose} />;
}

function useColumns(
  onEdit: (integration: Integration) => void,
  onSecret: (integration: Integration) => void,
): Column<Integration>[] {
  const { t } = useTranslation("admin");
  return [
    { key: "name", title: t("integrations.name"), cell: (row) => <Name integration={row} /> },
    { key: "scopes", title: t("integrations.scopes"), cell: (row) => <Scopes integration={row} /> },
    { key: "shops", title: t("integrations.shops"), cell: (row) => shopNames(row) },
    {
      key: "tokens",
      title: t("integrations.tokens"),
      numeric: true,
      cell: (row) => row.tokens_count,
    },
    {
      key: "state",
      title: t("integrations.state"),
      cell: (row) => <ActiveBadge active={row.active} />,
    },
    {
      key: "acts",
      title: t("row.title"),
      numeric: true,
      cell: (row) => (
        <IntegrationMenu
          integration={row}
          onEdit={() => onEdit(row)}
          onSecret={() => onSecret(row)}
        />
      ),
    },
  ];
}

function shopNames({ shops }: Integration) {
  return shops.map(({ name }) => name).join(", ") || "–";
}

function Scopes({ integration }: { integration: Integration }) {
  return (
    <Text size="sm" maw={280}>
      {integration.scopes.join(", ")}
    </Text>
  );
}

function Name({ integration }: { integration: Integration }) {
  const { t } = useTranslation(["admin", "common"]);
  const { name, client_id } = integration;
  return (
    <Stack gap={0}>
      <Text fw={600}>{name}</Text>
      <Group gap={4} wrap="nowrap">
        <Text size="xs" c="dimmed" ff="monospace">
          {client_id}
        </Text>
        <CopyButton value={client_id}>
          {({ copied, copy }) => (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              onClick={copy}
              aria-label={t(copied ? "integrations.idCopied" : "integrations.copyId", { name })}
            >
              {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            </ActionIcon>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
