import { ActionIcon, Group, NumberInput, Select, Stack } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconTrash } from "@/shared/icons";
import { LotFields } from "./lot_fields";
import { PlaceSelect } from "./place_select";
import { findProducts, findShelves } from "./requests";
import { noPlace, type TransferValues } from "./transfer_values";

interface LineFieldsProps {
  form: UseFormReturnType<TransferValues>;
  index: number;
  /** Left out for the only line. */
  onRemove?: () => void;
}

/** Which product, which shelf and lot, how many. */
export function LineFields({ form, index, onRemove }: LineFieldsProps) {
  const line = form.values.lines[index];
  if (!line) return null;
  return (
    <Stack gap="xs">
      <MainFields form={form} index={index} onRemove={onRemove} />
      {form.values.direction === "in" && (
        <LotFields form={form} index={index} product={line.product_id} />
      )}
    </Stack>
  );
}

function MainFields({ form, index, onRemove }: LineFieldsProps) {
  const { t } = useTranslation("admin");
  const out = form.values.direction === "out";
  return (
    <Group align="flex-start" gap="sm" wrap="nowrap">
      <ProductSelect form={form} index={index} />
      {out ? <PlaceSelect form={form} index={index} /> : <ShelfSelect form={form} index={index} />}
      <NumberInput
        w={110}
        label={t("transfers.units")}
        min={1}
        max={1_000_000}
        allowDecimal={false}
        {...form.getInputProps(`lines.${index}.quantity`)}
      />
      <ActionIcon
        mt={26}
        size="lg"
        variant="subtle"
        color="gray"
        aria-label={t("transfers.removeLine")}
        disabled={!onRemove}
        onClick={onRemove}
      >
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

export type FieldProps = Pick<LineFieldsProps, "form" | "index">;

/** The choices for what is typed; the one chosen stays among them. */
function useFound<Row>(
  name: string,
  find: (query: string) => Promise<{ data: Row[] }>,
  optionOf: (row: Row) => { value: string; label: string },
) {
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed, 250);
  const { data } = useQuery({
    queryKey: [name, "choices", query],
    queryFn: () => find(query),
    placeholderData: keepPreviousData,
  });
  return { typed, setTyped, options: (data?.data ?? []).map(optionOf) };
}

function ProductSelect({ form, index }: FieldProps) {
  const { t } = useTranslation("admin");
  const { typed, setTyped, options } = useFound("products", findProducts, (product) => ({
    value: String(product.product_id),
    label: `${product.name} (${product.sku})`,
  }));
  const field = form.getInputProps(`lines.${index}.product_id`);
  return (
    <Select
      flex={2}
      label={t("transfers.product")}
      placeholder={t("transfers.typeProduct")}
      searchable
      data={options}
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t("transfers.nothingFound")}
      {...field}
      onChange={(value) => {
        form.setFieldValue(`lines.${index}`, (line) => ({
          ...line,
          ...noPlace,
          product_id: value ?? "",
        }));
      }}
    />
  );
}

function ShelfSelect({ form, index }: FieldProps) {
  const { t } = useTranslation("admin");
  const { typed, setTyped, options } = useFound("shelves", findShelves, (shelf) => ({
    value: String(shelf.location_id),
    label: shelf.name,
  }));
  return (
    <Select
      flex={1}
      label={t("transfers.toShelf")}
      searchable
      data={options}
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t("transfers.nothingFound")}
      {...form.getInputProps(`lines.${index}.location_id`)}
    />
  );
}
