import { Group, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ExternalTransferDetail, ExternalTransferDetailLine } from "@/api/types";
import { useExpiry } from "@/shared/expiry";
import { FactList } from "../ui/fact_list";
import { Loaded } from "../ui/loaded";
import { Page } from "../ui/page";
import { Picture } from "../ui/picture";
import { useRecordId } from "../ui/record_id";
import { ScreenLink } from "../ui/screen_link";
import { Section } from "../ui/section";
import { When } from "../ui/when";
import { placeName } from "./products/place_kind";
import { DirectionBadge } from "./transfers/direction";
import { fetchTransfer } from "./transfers/requests";

/** What left for another place, or came back, at one time. */
export default function TransferScreen() {
  const { t } = useTranslation("admin");
  const id = useRecordId("transferId");
  const query = useQuery({ queryKey: ["transfers", id], queryFn: () => fetchTransfer(id) });
  const transfer = query.data;
  return (
    <>
      <ScreenLink to="transfers">{t("transfers.back")}</ScreenLink>
      <Page
        title={transfer?.place_name ?? t("transfers.title", { id })}
        intro={transfer && t("transfers.title", { id })}
        actions={transfer && <DirectionBadge direction={transfer.direction} />}
      >
        <Loaded query={query}>{(data) => <Detail transfer={data} />}</Loaded>
      </Page>
    </>
  );
}

function Detail({ transfer }: { transfer: ExternalTransferDetail }) {
  const { t } = useTranslation("admin");
  return (
    <Stack gap="md">
      <Section title={t("transfers.facts")}>
        <FactList
          facts={[
            { label: t("transfers.when"), value: <When at={transfer.created_at} /> },
            { label: t("transfers.who"), value: transfer.user_name },
            { label: t("transfers.site"), value: transfer.site_name },
            { label: t("transfers.notes"), value: transfer.notes },
          ]}
        />
      </Section>
      <Section title={t("transfers.lines")}>
        <Lines transfer={transfer} />
      </Section>
    </Stack>
  );
}

function Lines({ transfer }: { transfer: ExternalTransferDetail }) {
  const { t } = useTranslation("admin");
  const expiry = useExpiry();
  const lots = transfer.lines.some((line) => line.lot !== "");
  const lotOf = ({ lot, expires_on }: ExternalTransferDetailLine) =>
    [lot === expires_on ? "" : lot, expiry(expires_on)].filter(Boolean).join(", ") || "–";
  const shelf = t(transfer.direction === "out" ? "transfers.fromShelf" : "transfers.toShelf");
  return (
    <Table aria-label={t("transfers.lines")} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("transfers.product")}</Table.Th>
          <Table.Th>{shelf}</Table.Th>
          {lots && <Table.Th>{t("products.lot")}</Table.Th>}
          <Table.Th ta="right">{t("transfers.units")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {transfer.lines.map((line) => (
          <Table.Tr key={line.external_transfer_line_item_id}>
            <Table.Td>
              <Group gap="sm" wrap="nowrap">
                <Picture src={line.image_url} />
                <Stack gap={0}>
                  <ScreenLink to={`products/${line.product_id}`}>
                    {line.name || line.sku}
                  </ScreenLink>
                  <Text size="sm" c="dimmed">
                    {line.sku}
                  </Text>
                </Stack>
              </Group>
            </Table.Td>
            <Table.Td>{placeName(line.location_name, line.location_kind, t)}</Table.Td>
            {lots && <Table.Td>{lotOf(line)}</Table.Td>}
            <Table.Td ta="right">{line.quantity}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
