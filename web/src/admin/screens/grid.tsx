import { Button, NativeSelect } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GridPicture } from "@/api/types";
import { IconActivity, IconClock } from "@/shared/icons";
import { Empty } from "@/shared/states/empty";
import { Loading } from "@/shared/states/loading";
import { Loaded } from "../ui/loaded";
import { Page } from "../ui/page";
import { ScreenLink } from "../ui/screen_link";
import { useUrlFilters } from "../ui/url_filters";
import { siteGrid } from "../ui/use_site_grid";
import { useSites } from "../ui/use_sites";
import { Replay } from "./grid/replay";
import { Stage } from "./grid/stage";
import { useLiveGrid } from "./grid/use_live_grid";

/** A site's grid as it is now, or was in the last ten minutes. */
export default function GridScreen() {
  const { t } = useTranslation("admin");
  const sites = useSites();
  return (
    <Page title={t("grid.title")} intro={t("grid.intro")}>
      <Loaded query={sites}>{(all) => <Sites all={all.filter(({ active }) => active)} />}</Loaded>
    </Page>
  );
}

function Sites({ all }: { all: { site_id: number; name: string }[] }) {
  const { t } = useTranslation("admin");
  const [filters, change] = useUrlFilters();
  const grids = useQueries({
    queries: all.map(({ site_id }) => ({
      queryKey: ["site_grid", site_id],
      queryFn: () => siteGrid(site_id),
    })),
  });
  const failed = grids.find(({ isError }) => isError);
  if (failed) return <Loaded query={failed}>{() => null}</Loaded>;
  if (grids.some(({ isPending }) => isPending)) return <Loading rows={6} />;
  const choices = all
    .filter((_, at) => grids[at]?.data)
    .map(({ site_id, name }) => ({ value: String(site_id), label: name }));
  const site = choices.find(({ value }) => value === filters.site_id) ?? choices[0];
  if (!site) return <NoGrid />;
  return (
    <>
      {choices.length > 1 && (
        <NativeSelect
          label={t("bins.site")}
          data={choices}
          value={site.value}
          onChange={(event) => change({ site_id: event.currentTarget.value })}
          maw={320}
        />
      )}
      <Watched key={site.value} site={Number(site.value)} />
    </>
  );
}

function NoGrid() {
  const { t } = useTranslation("admin");
  const way = <ScreenLink to="sites">{t("sites.title")}</ScreenLink>;
  return <Empty title={t("grid.empty")} hint={t("grid.emptyHint")} actions={way} />;
}

function Watched({ site }: { site: number }) {
  const { t } = useTranslation("admin");
  const [replays, setReplays] = useState(false);
  const live = useLiveGrid(site);
  return (
    <Loaded query={live.query}>
      {(picture: GridPicture) => (
        <>
          <Button
            variant="default"
            w="max-content"
            leftSection={
              replays ? <IconActivity size={18} aria-hidden /> : <IconClock size={18} aria-hidden />
            }
            onClick={() => setReplays(!replays)}
          >
            {t(replays ? "grid.backToNow" : "grid.replay")}
          </Button>
          {replays && <Replay site={site} />}
          {!replays && live.player && picture.columns > 0 && (
            <Stage site={site} player={live.player} clock={live.clock} lost={live.lost} />
          )}
          {picture.columns === 0 && (
            <Empty title={t("grid.noShape")} hint={t("grid.noShapeHint")} />
          )}
        </>
      )}
    </Loaded>
  );
}
