import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { BinCompartment, CompartmentContent } from "@/api/types";
import { useExpiry } from "@/shared/expiry";
import { Loaded } from "../../ui/loaded";
import { Picture } from "../../ui/picture";
import { ScreenLink } from "../../ui/screen_link";
import styles from "./bins.module.css";
import { columnsOf } from "./layouts";

/** A bin from above with the goods in its compartments. */
export function BinContents({ bin }: { bin: number }) {
  const { t } = useTranslation("admin");
  const query = useQuery({
    queryKey: ["bin_contents", bin],
    queryFn: () =>
      answer(api.GET("/app/api/bins/{bin_id}/contents", { params: { path: { bin_id: bin } } })),
  });
  return (
    <Loaded query={query}>
      {({ number, layout, compartments }) => (
        <ol
          className={styles.bin}
          data-columns={columnsOf(layout)}
          aria-label={t("bins.contentsOf", { number })}
        >
          {compartments.map((part) => (
            <Part key={part.location_id} part={part} />
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function Part({ part }: { part: BinCompartment }) {
  const { t } = useTranslation("admin");
  const vacant = part.contents.length === 0;
  return (
    <li className={vacant ? styles.vacant : undefined}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t("bins.compartment", { position: part.position })}
        </Text>
        {vacant && <Text c="dimmed">{t("bins.vacant")}</Text>}
        {part.contents.map((content) => (
          <Content key={`${content.product_id} ${content.lot}`} content={content} />
        ))}
      </Stack>
    </li>
  );
}

function Content({ content }: { content: CompartmentContent }) {
  const { t } = useTranslation("admin");
  const date = useExpiry()(content.expires_on);
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      {content.image_url && <Picture src={content.image_url} />}
      <Stack gap={0}>
        <ScreenLink to={`products/${content.product_id}`}>{content.name || content.sku}</ScreenLink>
        <Text fw={600}>{t("bins.unitsOf", { count: content.quantity })}</Text>
        {content.lot && (
          <Text size="sm" c="dimmed">
            {[content.lot, date].filter(Boolean).join(", ")}
          </Text>
        )}
      </Stack>
    </Group>
  );
}
