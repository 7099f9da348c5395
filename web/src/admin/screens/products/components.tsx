import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { KitComponent } from "@/api/types";
import { ScreenLink } from "../../ui/screen_link";
import { Section } from "../../ui/section";

/** What a kit is made of. It lies nowhere itself, so this stands where places would. */
export function Components({ components }: { components: KitComponent[] }) {
  const { t } = useTranslation("admin");
  return (
    <Section title={t("products.components")}>
      <Table aria-label={t("products.components")} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("products.product")}</Table.Th>
            <Table.Th>{t("products.sku")}</Table.Th>
            <Table.Th ta="right">{t("products.inOneKit")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {components.map((component) => (
            <Table.Tr key={component.product_id}>
              <Table.Td>
                <ScreenLink to={`products/${component.product_id}`}>{component.name}</ScreenLink>
              </Table.Td>
              <Table.Td>{component.sku}</Table.Td>
              <Table.Td ta="right">{component.quantity}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
