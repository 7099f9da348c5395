import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Shelf } from "@/api/types";
import { IconPlus, IconStack2 } from "@/shared/icons";
import { Empty } from "@/shared/states/empty";
import { type Column, DataTable } from "../ui/data_table";
import type { FilterField } from "../ui/filter_bar";
import { Page } from "../ui/page";
import { useSelection } from "../ui/selection";
import { type Filters, useUrlFilters } from "../ui/url_filters";
import { useLiveReload } from "../ui/use_live_reload";
import { useSiteChoices } from "../ui/use_sites";
import { AddRange } from "./shelves/add_range";
import { ChosenLabels, LabelsMenu } from "./shelves/labels_menu";
import { PrintRange } from "./shelves/print_range";
import { ShelfForm } from "./shelves/shelf_form";
import { ShelfMenu } from "./shelves/shelf_menu";

type Dialog = "add" | "range" | "print" | Shelf | null;

/** The places where goods lie, and their labels. */
export default function Shelves() {
  const { t } = useTranslation("admin");
  const [dialog, setDialog] = useState<Dialog>(null);
  const [filters] = useUrlFilters();
  const sites = useSiteChoices();
  const selection = useSelection();
  useLiveReload(["site"], "shelves");
  const site = sites.find(({ value }) => value === filters.site_id);
  const forget = (shelf: Shelf) => selection.change([shelf.location_id], false);
  const chosen = [...selection.chosen];
  return (
    <Page
      title={t("shelves.title")}
      intro={t("shelves.intro")}
      actions={
        <>
          <LabelsMenu site={site} onRange={() => setDialog("print")} />
          <AddButtons onOpen={setDialog} />
        </>
      }
    >
      <DataTable
        name="shelves"
        label={t("shelves.title")}
        columns={useColumns(setDialog, forget)}
        rowKey={(shelf) => shelf.location_id}
        fetchPage={fetchShelves}
        filters={useFilterFields(sites)}
        select={{
          selection,
          nameOf: (shelf) => shelf.name,
          acts: <ChosenLabels shelves={chosen} onClear={selection.clear} />,
        }}
        empty={
          <Empty
            title={t("shelves.empty")}
            hint={t("shelves.emptyHint")}
            actions={<AddButtons onOpen={setDialog} />}
          />
        }
      />
      <Dialogs
        open={dialog}
        site={site?.value ?? sites[0]?.value ?? ""}
        onClose={() => setDialog(null)}
      />
    </Page>
  );
}

function fetchShelves(query: Filters) {
  return answer(api.GET("/app/api/shelves", { params: { query: query as never } }));
}

interface DialogsProps {
  open: Dialog;
  site: string;
  onClose: () => void;
}

function Dialogs({ open, site, onClose }: DialogsProps) {
  if (open === null) return null;
  if (open === "range") return <AddRange site={site} onClose={onClose} />;
  if (open === "print") return <PrintRange site={site} onClose={onClose} />;
  return <ShelfForm shelf={open === "add" ? undefined : open} site={site} onClose={onClose} />;
}

function AddButtons({ onOpen }: { onOpen: (dialog: Dialog) => void }) {
  const { t } = useTranslation("admin");
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => onOpen("add")}
      >
        {t("shelves.add")}
      </Button>
      <Button leftSection={<IconStack2 size={18} aria-hidden />} onClick={() => onOpen("range")}>
        {t("shelves.range")}
      </Button>
    </>
  );
}

function useFilterFields(sites: { value: string; label: string }[]): FilterField[] {
  const { t } = useTranslation("admin");
  const search = { name: "query", label: t("shelves.search") };
  const site = { name: "site_id", label: t("shelves.site"), options: sites };
  return sites.length > 1 ? [search, site] : [search];
}

function useColumns(
  onRename: (shelf: Shelf) => void,
  onDeleted: (shelf: Shelf) => void,
): Column<Shelf>[] {
  const { t } = useTranslation("admin");
  const sites = useSiteChoices();
  const siteName = ({ site_id }: Shelf) =>
    sites.find(({ value }) => value === String(site_id))?.label ?? "–";
  const columns: Column<Shelf>[] = [
    { key: "name", title: t("shelves.name"), cell: (shelf) => <Text fw={600}>{shelf.name}</Text> },
    { key: "site", title: t("shelves.site"), cell: siteName },
    { key: "units", title: t("shelves.units"), numeric: true, cell: units },
    { key: "products", title: t("shelves.products"), numeric: true, cell: products },
    {
      key: "acts",
      title: t("row.title"),
      numeric: true,
      cell: (shelf) => (
        <ShelfMenu
          shelf={shelf}
          onRename={() => onRename(shelf)}
          onDeleted={() => onDeleted(shelf)}
        />
      ),
    },
  ];
  return sites.length > 1 ? columns : columns.filter(({ key }) => key !== "site");
}

/** An empty shelf is told apart at a glance. */
function units({ units: count }: Shelf) {
  return count || <Text c="dimmed">–</Text>;
}

function products({ products: count }: Shelf) {
  return count || <Text c="dimmed">–</Text>;
}
