import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TransferSummary } from "@/api/types";
import { IconPlus } from "@/shared/icons";
import { Empty } from "@/shared/states/empty";
import { type Column, DataTable } from "../ui/data_table";
import type { FilterField } from "../ui/filter_bar";
import { Page } from "../ui/page";
import { ScreenLink } from "../ui/screen_link";
import { useLiveReload } from "../ui/use_live_reload";
import { When } from "../ui/when";
import { DirectionBadge, directions } from "./transfers/direction";
import { fetchTransfers } from "./transfers/requests";
import { TransferForm } from "./transfers/transfer_form";

/** Units that are at another place of the company, and how they got there. */
export default function Transfers() {
  const { t } = useTranslation("admin");
  const [adding, setAdding] = useState(false);
  useLiveReload(["external_transfer"], "transfers");
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {t("transfers.add")}
    </Button>
  );
  return (
    <Page title={t("nav.transfers")} intro={t("transfers.intro")} actions={add}>
      <DataTable
        name="transfers"
        label={t("nav.transfers")}
        columns={useColumns()}
        rowKey={(row) => row.external_transfer_id}
        fetchPage={fetchTransfers}
        filters={useFilterFields()}
        empty={<Empty title={t("transfers.empty")} hint={t("transfers.emptyHint")} />}
      />
      {adding && <TransferForm onClose={() => setAdding(false)} />}
    </Page>
  );
}

function useFilterFields(): FilterField[] {
  const { t } = useTranslation("admin");
  return [
    { name: "query", label: t("transfers.placeName") },
    {
      name: "direction",
      label: t("transfers.direction"),
      options: directions.map((value) => ({ value, label: t(`transfers.directions.${value}`) })),
    },
  ];
}

function useColumns(): Column<TransferSummary>[] {
  const { t } = useTranslation("admin");
  return [
    { key: "place", title: t("transfers.placeName"), cell: (row) => <PlaceName row={row} /> },
    {
      key: "direction",
      title: t("transfers.direction"),
      cell: (row) => <DirectionBadge direction={row.direction} />,
    },
    { key: "units", title: t("transfers.units"), numeric: true, cell: (row) => row.units },
    { key: "who", title: t("transfers.who"), cell: (row) => row.user_name || "–" },
    { key: "when", title: t("transfers.when"), cell: (row) => <When at={row.created_at} /> },
  ];
}

function PlaceName({ row }: { row: TransferSummary }) {
  return (
    <Stack gap={0}>
      <ScreenLink to={`transfers/${row.external_transfer_id}`}>{row.place_name}</ScreenLink>
      {row.notes && (
        <Text size="sm" c="dimmed" lineClamp={1}>
          {row.notes}
        </Text>
      )}
    </Stack>
  );
}
