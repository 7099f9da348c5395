import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GridSettings, Site, SiteGrid } from "@/api/types";
import {
  IconCircleCheck,
  IconClock,
  IconHandStop,
  IconLayoutGrid,
  IconPlugConnectedX,
} from "@/shared/icons";
import { useSentence } from "@/shared/states/failed";
import { ScreenLink } from "../../ui/screen_link";
import { ToneBadge } from "../../ui/status_badge";
import { useSiteGrid } from "../../ui/use_site_grid";
import { GridForm } from "./grid_form";

/** A site's grid in a line, and the way to set it up. */
export function GridFacts({ site, mayChange }: { site: Site; mayChange: boolean }) {
  const { t } = useTranslation("admin");
  const [changes, setChanges] = useState(false);
  const { data: grid, error } = useSiteGrid(site.site_id);
  const sentence = useSentence(error);
  if (error) return <Text c="dimmed">{sentence}</Text>;
  if (grid === undefined || (grid === null && !mayChange)) return null;
  return (
    <Group justify="space-between" gap="sm">
      <Stack gap={0} flex={1} miw={280}>
        {grid ? <Facts site={site} grid={grid} /> : <Text c="dimmed">{t("gridSetup.none")}</Text>}
      </Stack>
      {mayChange && (
        <Button
          variant="default"
          leftSection={<IconLayoutGrid size={18} aria-hidden />}
          aria-label={t(grid ? "gridSetup.changeOf" : "gridSetup.setUpOf", { name: site.name })}
          onClick={() => setChanges(true)}
        >
          {t(grid ? "gridSetup.change" : "gridSetup.setUp")}
        </Button>
      )}
      {changes && <GridForm site={site} grid={grid} onClose={() => setChanges(false)} />}
    </Group>
  );
}

function Facts({ site, grid }: { site: Site; grid: SiteGrid }) {
  const { t } = useTranslation("admin");
  const { simulated, controller } = grid.settings;
  const search = { site_id: String(site.site_id) };
  return (
    <>
      {simulated && <Text>{t("gridSetup.facts", { ...simulated })}</Text>}
      {controller && <ControllerFacts controller={controller} mode={grid.mode} />}
      <Group gap="md">
        <Text c="dimmed">
          {t(grid.places > 0 ? "gridSetup.fill" : "gridSetup.bins", {
            bins: grid.bins,
            places: grid.places,
          })}
        </Text>
        <ScreenLink to="grid" search={search}>
          {t("grid.live")}
        </ScreenLink>
        <ScreenLink to="bins" search={search}>
          {t("bins.title")}
        </ScreenLink>
      </Group>
    </>
  );
}

interface ControllerFactsProps {
  controller: NonNullable<GridSettings["controller"]>;
  mode: string;
}

/** Where the controller is, and whether it answers. */
function ControllerFacts({ controller, mode }: ControllerFactsProps) {
  const { t } = useTranslation("admin");
  const { address, ...size } = controller;
  const state = stateOf(mode);
  return (
    <>
      <Group gap="sm">
        <Text>{t("gridSetup.controllerFacts", { ...size, url: address.base_url })}</Text>
        <ToneBadge hue={hues[state]} icon={icons[state]} text={t(`gridSetup.states.${state}`)} />
      </Group>
      {state === "unreachable" && <Text c="dimmed">{t("gridSetup.unreachableHint")}</Text>}
    </>
  );
}

type ControllerState = "running" | "stopped" | "unreachable" | "unknown";

const hues = { running: "green", stopped: "amber", unreachable: "red", unknown: "gray" } as const;
const icons = {
  running: IconCircleCheck,
  stopped: IconHandStop,
  unreachable: IconPlugConnectedX,
  unknown: IconClock,
};

function stateOf(mode: string): ControllerState {
  return mode === "running" || mode === "stopped" || mode === "unreachable" ? mode : "unknown";
}
