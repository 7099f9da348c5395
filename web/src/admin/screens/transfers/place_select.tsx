import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ProductPlace } from "@/api/types";
import { useExpiry } from "@/shared/expiry";
import type { FieldProps } from "./line_fields";
import { fetchPlaces } from "./requests";

/** The shelves a product lies on, lot by lot, with how many. */
export function PlaceSelect({ form, index }: FieldProps) {
  const { t } = useTranslation("admin");
  const labelOf = usePlaceLabel();
  const line = form.values.lines[index];
  const product = line?.product_id ?? "";
  const { data } = useQuery({
    queryKey: ["product_places", Number(product)],
    queryFn: () => fetchPlaces(Number(product)),
    enabled: product !== "",
  });
  const places = (data?.data ?? []).filter(({ kind }) => kind === "shelf");
  const chosen = places.find(
    (place) => String(place.location_id) === line?.location_id && place.lot === line.lot,
  );
  const choose = (value: string | null) => {
    const place = places.find((one) => keyOf(one) === value);
    form.setFieldValue(`lines.${index}.location_id`, place ? String(place.location_id) : "");
    form.setFieldValue(`lines.${index}.lot`, place?.lot ?? "");
  };
  const { error } = form.getInputProps(`lines.${index}.location_id`);
  return (
    <Select
      flex={1}
      label={t("transfers.fromShelf")}
      data={places.map((place) => ({ value: keyOf(place), label: labelOf(place) }))}
      disabled={product === ""}
      nothingFoundMessage={t("transfers.liesNowhere")}
      value={chosen ? keyOf(chosen) : null}
      onChange={choose}
      error={error}
    />
  );
}

const keyOf = (place: ProductPlace) => `${place.location_id} ${place.lot}`;

function usePlaceLabel() {
  const { t } = useTranslation("admin");
  const expiry = useExpiry();
  return ({ name, quantity: count, lot, expires_on }: ProductPlace) => {
    if (!lot) return t("transfers.place", { name, count });
    const shown = [lot === expires_on ? "" : lot, expiry(expires_on)].filter(Boolean).join(", ");
    return t("transfers.placeOfLot", { name, count, lot: shown });
  };
}
