import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Bin } from "@/api/types";
import { IconPlus } from "@/shared/icons";
import { Empty } from "@/shared/states/empty";
import { type Column, DataTable } from "../ui/data_table";
import type { FilterField } from "../ui/filter_bar";
import { Page } from "../ui/page";
import { ScreenLink } from "../ui/screen_link";
import { type Filters, useUrlFilters } from "../ui/url_filters";
import { useLiveReload } from "../ui/use_live_reload";
import { useSiteChoices } from "../ui/use_sites";
import { AddBins } from "./bins/add_bins";
import { BinMenu } from "./bins/bin_menu";
import { InsideBadge } from "./bins/inside_badge";
import { LayoutForm } from "./bins/layout_form";
import { LayoutPicture } from "./bins/layout_picture";

type Dialog = "add" | Bin | null;

/** The bins of the grids, and how full they are. */
export default function Bins() {
  const { t } = useTranslation("admin");
  const [dialog, setDialog] = useState<Dialog>(null);
  const [filters] = useUrlFilters();
  const sites = useSiteChoices();
  useLiveReload(["site"], "bins");
  const close = () => setDialog(null);
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDialog("add")}>
      {t("bins.add")}
    </Button>
  );
  return (
    <Page title={t("bins.title")} intro={t("bins.intro")} actions={add}>
      <DataTable
        name="bins"
        label={t("bins.title")}
        columns={useColumns(setDialog)}
        rowKey={(bin) => bin.bin_id}
        fetchPage={fetchBins}
        filters={useFilterFields(sites)}
        empty={<Empty title={t("bins.empty")} hint={t("bins.emptyHint")} actions={add} />}
      />
      {dialog === "add" && <AddBins site={filters.site_id} onClose={close} />}
      {dialog !== null && dialog !== "add" && <LayoutForm bin={dialog} onClose={close} />}
    </Page>
  );
}

function fetchBins(query: Filters) {
  return answer(api.GET("/app/api/bins", { params: { query: query as never } }));
}

function useFilterFields(sites: { value: string; label: string }[]): FilterField[] {
  const { t } = useTranslation("admin");
  const search = { name: "query", label: t("bins.search") };
  const site = { name: "site_id", label: t("bins.site"), options: sites };
  return sites.length > 1 ? [search, site] : [search];
}

function useColumns(onDivide: (bin: Bin) => void): Column<Bin>[] {
  const { t } = useTranslation("admin");
  const sites = useSiteChoices();
  const siteName = ({ site_id }: Bin) =>
    sites.find(({ value }) => value === String(site_id))?.label ?? "–";
  const columns: Column<Bin>[] = [
    {
      key: "number",
      title: t("bins.bin"),
      cell: (bin) => <ScreenLink to={`bins/${bin.bin_id}`}>{bin.number}</ScreenLink>,
    },
    { key: "site", title: t("bins.site"), cell: siteName },
    { key: "layout", title: t("bins.layout"), cell: (bin) => <Divided bin={bin} /> },
    {
      key: "used",
      title: t("bins.used"),
      numeric: true,
      cell: ({ used, layout }) => t("bins.usedOf", { used, layout }),
    },
    {
      key: "products",
      title: t("bins.products"),
      numeric: true,
      cell: ({ products }) => count(products),
    },
    { key: "units", title: t("bins.units"), numeric: true, cell: ({ units }) => count(units) },
    {
      key: "inside",
      title: t("bins.where"),
      cell: ({ inside }) => <InsideBadge inside={inside} />,
    },
    {
      key: "acts",
      title: t("row.title"),
      numeric: true,
      cell: (bin) => <BinMenu bin={bin} onDivide={() => onDivide(bin)} />,
    },
  ];
  return sites.length > 1 ? columns : columns.filter(({ key }) => key !== "site");
}

function Divided({ bin }: { bin: Bin }) {
  const { t } = useTranslation("admin");
  return (
    <Group gap="xs" wrap="nowrap">
      <LayoutPicture layout={bin.layout} />
      {t("bins.compartments", { count: bin.layout })}
    </Group>
  );
}

/** An empty bin is told apart at a glance. */
function count(number: number) {
  return number || <Text c="dimmed">–</Text>;
}
