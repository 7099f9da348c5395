import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Product } from "@/api/types";
import { FactList } from "../../ui/fact_list";
import { Picture } from "../../ui/picture";
import { Section } from "../../ui/section";
import { When } from "../../ui/when";
import { Tags } from "../orders/tags";

export function ProductFacts({ product }: { product: Product }) {
  const { t } = useTranslation("admin");
  return (
    <Section title={t("products.facts")}>
      <ProductPicture product={product} />
      <FactList
        cols={2}
        facts={[
          { label: t("products.barcodes"), value: product.barcodes.join(", ") },
          { label: t("products.brand"), value: product.brand },
          { label: t("products.type"), value: product.product_type },
          { label: t("products.color"), value: product.color },
          { label: t("products.size"), value: product.size },
          { label: t("products.weight"), value: useWeight(product) },
          { label: t("products.dimensions"), value: useDimensions(product) },
          { label: t("products.origin"), value: product.country_of_origin },
          { label: t("products.hsCode"), value: product.hs_code },
          { label: t("products.storedWith"), value: useRequired(product) },
          {
            label: t("products.tags"),
            value: product.tags.length ? <Tags tags={product.tags} /> : "",
          },
          { label: t("products.created"), value: <When at={product.created_at} /> },
          { label: t("products.updated"), value: <When at={product.updated_at} /> },
        ]}
      />
    </Section>
  );
}

function ProductPicture({ product }: { product: Product }) {
  const { t } = useTranslation("admin");
  return (
    <Stack gap={4}>
      <Picture src={product.image_url} size={120} />
      {product.image_state === "waiting" && !product.image_error && (
        <Text size="sm" c="dimmed">
          {t("products.pictureWaits")}
        </Text>
      )}
      {product.image_error && (
        <Text size="sm">{t("products.pictureFailed", { why: product.image_error })}</Text>
      )}
    </Stack>
  );
}

function useWeight({ weight_grams: grams }: Product) {
  const { i18n } = useTranslation();
  if (!grams) return "";
  const [value, unit] = grams < 1000 ? [grams, "gram"] : [grams / 1000, "kilogram"];
  return new Intl.NumberFormat(i18n.language, { style: "unit", unit }).format(value);
}

function useRequired({ lot_required, expiry_required }: Product) {
  const { t } = useTranslation("admin");
  const asked = [lot_required && t("products.lot"), expiry_required && t("products.expiry")];
  return asked.filter(Boolean).join(", ");
}

function useDimensions(product: Product) {
  const { t } = useTranslation("admin");
  const { length_mm: length, width_mm: width, height_mm: height } = product;
  return length || width || height ? t("products.millimetres", { length, width, height }) : "";
}
