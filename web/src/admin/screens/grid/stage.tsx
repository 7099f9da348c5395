import { Alert, Card, Grid, Group, SegmentedControl, Skeleton, Stack, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BinDemand } from "@/api/types";
import { IconAlertTriangle, IconWifiOff } from "@/shared/icons";
import { CellDetail } from "./cell_detail";
import { GridCanvas } from "./grid_canvas";
import { GridLists } from "./grid_lists";
import { Legend } from "./legend";
import type { Player } from "./player";
import { gridDemand } from "./requests";
import { usePlaying } from "./use_playing";

const Grid3d = lazy(() => import("./grid_3d"));

/** A picture of the grid, from above or in space. */
export interface ViewProps {
  player: Player;
  /** The moment that is shown, in milliseconds since 1970. */
  clock: () => number;
  /** Open order lines by cell; left out, the fill is shown. */
  heat?: number[];
  chosen: number | null;
  onChoose: (cell: number | null) => void;
  /** The picture in words. */
  label: string;
}

interface StageProps {
  site: number;
  player: Player;
  clock: () => number;
  lost: boolean;
}

/** The picture with its switches, and beside it what is in it. */
export function Stage({ site, player, clock, lost }: StageProps) {
  const { t } = useTranslation("admin");
  const [space, setSpace] = useState("2d");
  const [hot, setHot] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  usePlaying(player, clock);
  const demand = useDemand(site);
  const lines = linesByCell(player, demand);
  const { state } = player;
  const counts = { bins: state.bins.size, robots: state.robots.size, ports: state.ports.size };
  const view: ViewProps = {
    player,
    clock,
    heat: hot ? lines : undefined,
    chosen,
    onChoose: setChosen,
    label: t("grid.picture", counts),
  };
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, lg: 8 }}>
        <Stack gap="sm">
          <Troubles mode={state.mode} lost={lost} />
          <Group justify="space-between">
            <SegmentedControl
              value={space}
              onChange={setSpace}
              aria-label={t("grid.view")}
              data={[
                { value: "2d", label: t("grid.above") },
                { value: "3d", label: t("grid.space") },
              ]}
            />
            <Switch
              label={t("grid.heat")}
              checked={hot}
              onChange={(event) => setHot(event.currentTarget.checked)}
            />
          </Group>
          <Card withBorder padding="sm">
            {space === "2d" ? (
              <GridCanvas key="2d" {...view} />
            ) : (
              <Suspense fallback={<Skeleton height={520} />}>
                <Grid3d key="3d" {...view} />
              </Suspense>
            )}
          </Card>
          <Legend hot={hot} cells={state.cells} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 4 }}>
        <Stack gap="md">
          {chosen !== null && (
            <CellDetail
              player={player}
              cell={chosen}
              demand={demand}
              onClose={() => setChosen(null)}
            />
          )}
          <GridLists player={player} lines={lines} chosen={chosen} onChoose={setChosen} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

function Troubles({ mode, lost }: { mode: Player["state"]["mode"]; lost: boolean }) {
  const { t } = useTranslation("admin");
  return (
    <>
      {lost && <Alert color="amber" icon={<IconWifiOff aria-hidden />} title={t("grid.lost")} />}
      {mode !== "running" && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t(`grid.${mode}`)} />
      )}
    </>
  );
}

function useDemand(site: number) {
  const { data } = useQuery({
    queryKey: ["grid_demand", site],
    queryFn: () => gridDemand(site),
    refetchInterval: 30_000,
    structuralSharing: false,
  });
  return data ?? none;
}

const none: Map<number, BinDemand> = new Map();

function linesByCell({ stacks }: Player, demand: Map<number, BinDemand>): number[] {
  return stacks.map((stack) =>
    stack.reduce((sum, { number }) => sum + (demand.get(number)?.lines ?? 0), 0),
  );
}
