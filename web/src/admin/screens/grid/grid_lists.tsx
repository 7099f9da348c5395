import { Button, Card, Tabs, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PicturePort, PictureRobot } from "@/api/types";
import { type Column, PlainTable } from "../../ui/data_table";
import styles from "./grid.module.css";
import { placeOf } from "./grid_state";
import type { Player } from "./player";
import { PortState } from "./port_state";

interface ListsProps {
  player: Player;
  /** Open order lines by cell. */
  lines: number[];
  chosen: number | null;
  onChoose: (cell: number) => void;
}

/** What is in the picture, as lists: for the keyboard, for screen readers, and to look things up. */
export function GridLists(props: ListsProps) {
  const { t } = useTranslation("admin");
  return (
    <Card withBorder padding="md">
      <Tabs defaultValue="ports" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="ports">{t("grid.ports")}</Tabs.Tab>
          <Tabs.Tab value="robots">{t("grid.robots")}</Tabs.Tab>
          <Tabs.Tab value="stacks">{t("grid.stacks")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="ports">
          <Ports {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="robots">
          <Robots {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="stacks">
          <Stacks {...props} />
        </Tabs.Panel>
      </Tabs>
    </Card>
  );
}

function Ports({ player, chosen, onChoose }: ListsProps) {
  const { t } = useTranslation("admin");
  const columns: Column<PicturePort>[] = [
    {
      key: "port",
      title: t("grid.port"),
      cell: ({ number, cell }) => (
        <Choice
          text={t("grid.portOf", { number })}
          chosen={cell === chosen}
          onClick={cell < 0 ? undefined : () => onChoose(cell)}
        />
      ),
    },
    { key: "state", title: t("grid.now"), cell: (port) => <PortState port={port} /> },
  ];
  return (
    <PlainTable
      label={t("grid.ports")}
      columns={columns}
      rowKey={({ number }) => number}
      rows={[...player.state.ports.values()]}
      minWidth={260}
    />
  );
}

function Robots({ player }: ListsProps) {
  const { t } = useTranslation("admin");
  const columns: Column<PictureRobot>[] = [
    { key: "robot", title: t("grid.robot"), cell: ({ number }) => t("grid.robotOf", { number }) },
    {
      key: "place",
      title: t("grid.goesTo"),
      cell: ({ to_cell }) => t("grid.place", placeOf(to_cell, player.state.columns)),
    },
    {
      key: "does",
      title: t("grid.does"),
      cell: ({ bin, charges }) =>
        charges ? t("grid.charges") : bin > 0 ? t("bins.ofNumber", { number: bin }) : "–",
    },
  ];
  return (
    <PlainTable
      label={t("grid.robots")}
      columns={columns}
      rowKey={({ number }) => number}
      rows={[...player.state.robots.values()]}
      minWidth={260}
    />
  );
}

/** Rows of the table of stacks that are added at a time. */
const step = 60;

function Stacks({ player, lines, chosen, onChoose }: ListsProps) {
  const { t } = useTranslation("admin");
  const [shown, setShown] = useState(step);
  const { state, stacks } = player;
  const cells = state.cells.flatMap((kind, cell) => (kind === "storage" ? [cell] : []));
  const columns: Column<number>[] = [
    {
      key: "stack",
      title: t("grid.stack"),
      cell: (cell) => (
        <Choice
          text={t("grid.place", placeOf(cell, state.columns))}
          chosen={cell === chosen}
          onClick={() => onChoose(cell)}
        />
      ),
    },
    {
      key: "bins",
      title: t("bins.title"),
      numeric: true,
      cell: (cell) => stacks[cell]?.length ?? 0,
    },
    { key: "lines", title: t("grid.wanted"), numeric: true, cell: (cell) => lines[cell] ?? 0 },
  ];
  return (
    <>
      <PlainTable
        label={t("grid.stacks")}
        columns={columns}
        rowKey={(cell) => cell}
        rows={cells.slice(0, shown)}
        minWidth={260}
      />
      {shown < cells.length && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + step)}>
          {t("list.more")}
        </Button>
      )}
      <Text c="dimmed" size="sm" mt="xs">
        {t("grid.counted")}
      </Text>
    </>
  );
}

/** Only a text when nobody knows where it is. */
function Choice(props: { text: string; chosen: boolean; onClick?: (() => void) | undefined }) {
  if (!props.onClick) return <span className={styles.name}>{props.text}</span>;
  return (
    <UnstyledButton
      c="var(--mantine-color-anchor)"
      className={props.chosen ? `${styles.name} ${styles.chosen}` : styles.name}
      aria-pressed={props.chosen}
      mih={24}
      onClick={props.onClick}
    >
      {props.text}
    </UnstyledButton>
  );
}
