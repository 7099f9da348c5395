import { Card, Group, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Dashboard } from "@/api/types";
import { screenPath } from "../../ui/screen_link";
import { type TileFacts, tileGroups } from "./tile_list";
import styles from "./tiles.module.css";

export function Tiles({ figures }: { figures: Dashboard }) {
  const { t } = useTranslation("admin");
  return (
    <>
      {tileGroups.map(({ title, tiles }) => (
        <Stack key={title} gap="xs" component="section">
          <Title order={2} size="h4">
            {t(title)}
          </Title>
          <div className={styles.grid}>
            {tiles.map((tile) => (
              <Tile key={tile.figure} tile={tile} count={figures[tile.figure]} />
            ))}
          </div>
        </Stack>
      ))}
    </>
  );
}

function Tile({ tile, count }: { tile: TileFacts; count: number }) {
  const { t, i18n } = useTranslation("admin");
  const { figure, icon: Icon, to, search } = tile;
  const color = count === 0 ? "gray" : tile.needsHelp ? "amber" : "blue";
  return (
    <Card
      withBorder
      padding="md"
      className={styles.tile}
      component={Link}
      to={screenPath(to)}
      search={search as never}
    >
      <Group wrap="nowrap" justify="space-between" align="flex-start" gap="sm">
        <Text fw={600}>{t(`home.figures.${figure}`)}</Text>
        <ThemeIcon size="lg" variant="light" color={color}>
          <Icon size={20} aria-hidden />
        </ThemeIcon>
      </Group>
      <Text fz={32} fw={700} lh={1.2} className={styles.figure}>
        {new Intl.NumberFormat(i18n.language).format(count)}
      </Text>
      <Text size="sm" c="dimmed">
        {t(`home.hints.${figure}`)}
      </Text>
    </Card>
  );
}
