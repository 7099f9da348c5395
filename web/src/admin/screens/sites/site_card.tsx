import { Button, Card, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Port, Site } from "@/api/types";
import {
  IconCircleCheck,
  IconEdit,
  IconPackageExport,
  IconPackageImport,
  IconPlus,
} from "@/shared/icons";
import { mayDo } from "@/shared/roles";
import { useSession } from "@/shared/session/session";
import { ActiveBadge } from "../../ui/active_badge";
import { type Column, PlainTable } from "../../ui/data_table";
import { ScreenLink } from "../../ui/screen_link";
import { ToneBadge } from "../../ui/status_badge";
import { GridFacts } from "./grid_facts";
import { PortMenu } from "./port_menu";
import { timeIn } from "./timezones";

interface SiteCardProps {
  site: Site;
  ports: Port[];
  onEdit: () => void;
  onAddPort: () => void;
  onRenamePort: (port: Port) => void;
}

/** A warehouse and the work stations in it. */
export function SiteCard({ site, ports, onEdit, onAddPort, onRenamePort }: SiteCardProps) {
  const { t } = useTranslation("admin");
  const columns = useColumns(onRenamePort);
  return (
    <Card withBorder padding="md" component="section" aria-label={site.name}>
      <Stack gap="sm">
        <Head site={site} onEdit={onEdit} onAddPort={onAddPort} />
        <GridFacts site={site} mayChange={useIsAdmin()} />
        {ports.length > 0 ? (
          <PlainTable
            label={t("sites.ports", { site: site.name })}
            columns={columns}
            rowKey={(port) => port.port_id}
            rows={ports}
            minWidth={480}
          />
        ) : (
          <Stack gap={0}>
            <Text fw={600}>{t("sites.noPorts")}</Text>
            <Text c="dimmed">{t("sites.noPortsHint")}</Text>
          </Stack>
        )}
      </Stack>
    </Card>
  );
}

type HeadProps = Pick<SiteCardProps, "site" | "onEdit" | "onAddPort">;

function Head({ site, onEdit, onAddPort }: HeadProps) {
  const { t } = useTranslation("admin");
  return (
    <Group justify="space-between" align="flex-start">
      <Stack gap={2} flex="1 1 16rem">
        <Group gap="sm">
          <Title order={2} size="h4">
            {site.name}
          </Title>
          {!site.active && <ActiveBadge active={false} />}
        </Group>
        <Facts site={site} />
      </Stack>
      {useIsAdmin() && (
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconEdit size={18} aria-hidden />}
            aria-label={t("sites.editOf", { name: site.name })}
            onClick={onEdit}
          >
            {t("sites.edit")}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            aria-label={t("sites.addPortTo", { site: site.name })}
            onClick={onAddPort}
          >
            {t("sites.addPort")}
          </Button>
        </Group>
      )}
    </Group>
  );
}

function Facts({ site }: { site: Site }) {
  const { t, i18n } = useTranslation("admin");
  const { timezone } = site;
  const time = timeIn(timezone, i18n.language, new Date());
  return (
    <Group gap="md">
      <Text c="dimmed">{t("sites.facts", { timezone, time })}</Text>
      <ScreenLink to="shelves" search={{ site_id: String(site.site_id) }}>
        {t("sites.shelves", { count: site.shelves_count })}
      </ScreenLink>
    </Group>
  );
}

/** Only an Admin changes sites and ports; a Manager sees them. */
export function useIsAdmin() {
  return mayDo(useSession().user.role, "admin");
}

function useColumns(onRename: (port: Port) => void): Column<Port>[] {
  const { t } = useTranslation("admin");
  const columns: Column<Port>[] = [
    {
      key: "port",
      title: t("sites.port"),
      width: "30%",
      cell: (port) => <PortName port={port} />,
    },
    { key: "now", title: t("sites.now"), width: "40%", cell: (port) => <Now port={port} /> },
    {
      key: "state",
      title: t("sites.state"),
      cell: (port) => <ActiveBadge active={port.active} />,
    },
    {
      key: "acts",
      title: t("row.title"),
      numeric: true,
      cell: (port) => <PortMenu port={port} onRename={() => onRename(port)} />,
    },
  ];
  return useIsAdmin() ? columns : columns.filter(({ key }) => key !== "acts");
}

function PortName({ port }: { port: Port }) {
  const { t } = useTranslation("admin");
  return (
    <Stack gap={0}>
      <Text fw={600}>{port.name}</Text>
      {port.grid_port > 0 && (
        <Text size="sm" c="dimmed">
          {t("gridSetup.portFacts", { number: port.grid_port, count: port.slots })}
        </Text>
      )}
    </Stack>
  );
}

/** Who works at the port, and at what. */
function Now({ port }: { port: Port }) {
  const { t } = useTranslation("admin");
  const name = port.user_name;
  if (!port.active) return <>–</>;
  if (port.task === "store")
    return <ToneBadge hue="blue" icon={IconPackageImport} text={t("sites.storing", { name })} />;
  if (port.task === "pick")
    return <ToneBadge hue="blue" icon={IconPackageExport} text={t("sites.picking", { name })} />;
  return <ToneBadge hue="gray" icon={IconCircleCheck} text={t("sites.free")} />;
}
