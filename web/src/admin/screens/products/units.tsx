import { SimpleGrid, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Product } from "@/api/types";
import { Section } from "../../ui/section";

interface UnitsProps {
  inventory: Product["inventory"];
  kit: boolean;
}

/** The three figures of a product's stock, and that they are not set by hand. */
export function Units({ inventory, kit }: UnitsProps) {
  const { t } = useTranslation("admin");
  const figures = [
    { label: t("products.inStock"), count: inventory.in_stock },
    { label: t("products.reserved"), count: inventory.reserved },
    { label: t("products.available"), count: inventory.available },
  ];
  return (
    <Section title={t("products.stock")}>
      <SimpleGrid cols={3}>
        {figures.map(({ label, count }) => (
          <Stack key={label} gap={0}>
            <Text size="sm" c="dimmed">
              {label}
            </Text>
            <Text fz={28} fw={700} lh={1.3}>
              {count}
            </Text>
          </Stack>
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t(kit ? "products.kitStock" : "products.howStockChanges")}
      </Text>
    </Section>
  );
}
