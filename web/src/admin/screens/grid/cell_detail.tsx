import { Accordion, Button, Card, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BinDemand, PictureBin } from "@/api/types";
import { IconX } from "@/shared/icons";
import { BinContents } from "../bins/bin_contents";
import type { Player } from "./player";
import { PortState } from "./port_state";
import { useCellWords } from "./use_cell_words";

interface DetailProps {
  player: Player;
  cell: number;
  demand: Map<number, BinDemand>;
  onClose: () => void;
}

/** The bins of a stack from top to bottom, or what is at a port; each opens to what lies in it. */
export function CellDetail({ player, cell, demand, onClose }: DetailProps) {
  const { t } = useTranslation("admin");
  const title = useCellWords()(player, cell);
  const port = [...player.state.ports.values()].find((one) => one.cell === cell);
  const bins = port ? atPort(player, cell) : [...(player.stacks[cell] ?? [])].reverse();
  return (
    <Card withBorder padding="md" component="section" aria-label={title}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} size="h5" aria-live="polite">
            {title}
          </Title>
          <Button
            variant="default"
            size="xs"
            flex="none"
            leftSection={<IconX size={16} aria-hidden />}
            onClick={onClose}
          >
            {t("grid.close")}
          </Button>
        </Group>
        {port && <PortState port={port} />}
        {bins.length > 0 ? (
          <BinList bins={bins} demand={demand} />
        ) : (
          <Text c="dimmed">{t("grid.nothing")}</Text>
        )}
      </Stack>
    </Card>
  );
}

function atPort({ state }: Player, cell: number): PictureBin[] {
  const there = new Set<PictureBin["mode"]>(["port", "open", "closed"]);
  return [...state.bins.values()].filter((bin) => bin.cell === cell && there.has(bin.mode));
}

function BinList({ bins, demand }: { bins: PictureBin[]; demand: Map<number, BinDemand> }) {
  const { t } = useTranslation("admin");
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <>
      <Text size="sm" c="dimmed">
        {t("grid.topDown")}
      </Text>
      <Accordion value={opened} onChange={setOpened} variant="separated" order={3}>
        {bins.map((bin) => (
          <Accordion.Item key={bin.number} value={String(bin.number)}>
            <Accordion.Control>
              <BinLine bin={bin} known={demand.get(bin.number)} />
            </Accordion.Control>
            <Accordion.Panel>
              <Opened bin={demand.get(bin.number)} shown={opened === String(bin.number)} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </>
  );
}

function BinLine({ bin, known }: { bin: PictureBin; known?: BinDemand }) {
  const { t } = useTranslation("admin");
  const facts = [
    bin.mode !== "grid" && t(`grid.modes.${bin.mode}`),
    known && t("bins.usedOf", { used: known.used, layout: known.layout }),
    known && known.lines > 0 && t("grid.lines", { count: known.lines }),
  ];
  return (
    <Stack gap={0}>
      <Text fw={600}>{t("bins.ofNumber", { number: bin.number })}</Text>
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(", ")}
      </Text>
    </Stack>
  );
}

function Opened({ bin, shown }: { bin?: BinDemand; shown: boolean }) {
  const { t } = useTranslation("admin");
  if (!shown) return null;
  if (!bin) return <Text c="dimmed">{t("grid.unknownBin")}</Text>;
  return <BinContents bin={bin.bin_id} />;
}
