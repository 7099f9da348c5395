import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Product } from "@/api/types";
import { Section } from "../../ui/section";
import { useShopChoices } from "../orders/use_shop_choices";

/** Under which ids the shops know a product. */
export function Mappings({ mappings }: { mappings: Product["mappings"] }) {
  const { t } = useTranslation("admin");
  const shops = useShopChoices();
  const nameOf = (id: number) =>
    shops.find(({ value }) => value === String(id))?.label ?? t("products.shopId", { id });
  return (
    <Section title={t("products.mappings")}>
      {mappings.length === 0 && <Text c="dimmed">{t("products.noMappings")}</Text>}
      {mappings.length > 0 && (
        <Table aria-label={t("products.mappings")} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("products.shop")}</Table.Th>
              <Table.Th>{t("products.extProduct")}</Table.Th>
              <Table.Th>{t("products.extVariant")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {mappings.map((mapping) => (
              <Table.Tr key={`${mapping.shop_id} ${mapping.ext_product_id}`}>
                <Table.Td>{nameOf(mapping.shop_id)}</Table.Td>
                <Table.Td>{mapping.ext_product_id}</Table.Td>
                <Table.Td>{mapping.ext_variant_id || "–"}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
