import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GridPicture } from "@/api/types";
import styles from "./grid.module.css";
import { gridColors } from "./scale";
import { useScheme } from "./use_scheme";

/** What the shades and signs of the picture mean. */
export function Legend({ hot, cells }: { hot: boolean; cells: GridPicture["cells"] }) {
  const { t } = useTranslation("admin");
  const colors = gridColors(useScheme());
  const shades = hot ? colors.heat : colors.fill;
  const kinds = (["charger", "buffer", "street", "exit"] as const).filter((kind) =>
    cells.includes(kind),
  );
  return (
    <Group gap="md">
      <Group gap={4}>
        <Text size="sm">{t(hot ? "grid.cold" : "grid.low")}</Text>
        {shades.map((shade) => (
          <Swatch key={shade} color={shade} />
        ))}
        <Text size="sm">{t(hot ? "grid.hot" : "grid.high")}</Text>
      </Group>
      <Sign color={colors.robot} text={t("grid.robot")} />
      <Sign color={colors.carried} text={t("grid.carried")} />
      <Sign color={colors.portOpen} text={t("grid.port")} />
      <Sign color={colors.prepared} text={t("grid.prepared")} />
      {kinds.length > 0 && (
        <Text size="sm" c="dimmed">
          {kinds.map((kind) => t(`grid.kinds.${kind}`)).join(", ")}
        </Text>
      )}
    </Group>
  );
}

function Sign({ color, text }: { color: string; text: string }) {
  return (
    <Group gap={6} wrap="nowrap">
      <Swatch color={color} />
      <Text size="sm">{text}</Text>
    </Group>
  );
}

function Swatch({ color }: { color: string }) {
  return <span className={styles.swatch} style={{ background: color }} />;
}
