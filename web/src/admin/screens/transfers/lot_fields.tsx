import { Group, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { FieldProps } from "./line_fields";
import { fetchPlaces, fetchProduct } from "./requests";

/** Lot and expiry date of what comes back; nothing for goods without lots. */
export function LotFields({ form, index, product }: FieldProps & { product: string }) {
  const { t } = useTranslation("admin");
  const asked = useAsked(product);
  if (!asked) return null;
  return (
    <Group gap="sm" align="flex-start">
      <TextInput
        label={t("products.lot")}
        maxLength={40}
        {...form.getInputProps(`lines.${index}.lot`)}
      />
      <TextInput
        type="date"
        label={t("products.expiry")}
        description={t("transfers.dateHint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        {...form.getInputProps(`lines.${index}.expires_on`)}
      />
    </Group>
  );
}

/** Whether a product asks for lots or dates, or has lots in stock. */
function useAsked(product: string): boolean {
  const id = Number(product);
  const enabled = product !== "";
  const { data } = useQuery({
    queryKey: ["products", id],
    queryFn: () => fetchProduct(id),
    enabled,
  });
  const { data: places } = useQuery({
    queryKey: ["product_places", id],
    queryFn: () => fetchPlaces(id),
    enabled,
  });
  const inStock = places?.data.some((place) => place.lot !== "") ?? false;
  return inStock || (data?.lot_required ?? false) || (data?.expiry_required ?? false);
}
