import { Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { ProductPlace } from "@/api/types";
import { isExpired, useExpiry } from "@/shared/expiry";
import { IconAlertTriangle } from "@/shared/icons";
import { Loaded } from "../../ui/loaded";
import { Section } from "../../ui/section";
import { ToneBadge } from "../../ui/status_badge";
import { placeKind, placeName } from "./place_kind";

/** Where the units of a product lie, in the order a worker walks. */
export function Places({ product }: { product: number }) {
  const { t } = useTranslation("admin");
  const query = useQuery({
    queryKey: ["product_places", product],
    queryFn: () =>
      answer(
        api.GET("/app/api/products/{product_id}/places", {
          params: { path: { product_id: product } },
        }),
      ),
  });
  return (
    <Section title={t("products.places")}>
      <Loaded query={query}>{({ data }) => <Rows places={data} />}</Loaded>
    </Section>
  );
}

function Rows({ places }: { places: ProductPlace[] }) {
  const { t } = useTranslation("admin");
  const lots = places.some((place) => place.lot !== "");
  if (places.length === 0) return <Text c="dimmed">{t("products.noPlaces")}</Text>;
  return (
    <Table aria-label={t("products.places")} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("products.place")}</Table.Th>
          <Table.Th>{t("products.kind")}</Table.Th>
          {lots && <Table.Th>{t("products.lot")}</Table.Th>}
          {lots && <Table.Th>{t("products.expires")}</Table.Th>}
          <Table.Th ta="right">{t("products.units")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {places.map((place) => (
          <Table.Tr key={`${place.location_id} ${place.lot}`}>
            <Table.Td fw={600}>{placeName(place.name, place.kind, t)}</Table.Td>
            <Table.Td>{placeKind(place.kind, t)}</Table.Td>
            {lots && <Table.Td>{place.lot || "–"}</Table.Td>}
            {lots && (
              <Table.Td>
                <Expiry day={place.expires_on} />
              </Table.Td>
            )}
            <Table.Td ta="right">{place.quantity}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Expiry({ day }: { day: string }) {
  const { t } = useTranslation("admin");
  const date = useExpiry()(day);
  if (!isExpired(day)) return date || "–";
  return <ToneBadge hue="red" icon={IconAlertTriangle} text={t("products.expired", { date })} />;
}
