import { Button, Checkbox, Group, Stack, Table, Text, UnstyledButton } from "@mantine/core";
import type { QueryKey } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconArrowsSort, IconRefresh, IconSortAscending, IconSortDescending } from "@/shared/icons";
import { Failed } from "@/shared/states/failed";
import { Loading } from "@/shared/states/loading";
import { NothingMatches } from "@/shared/states/nothing_matches";
import styles from "./data_table.module.css";
import { ClearFilters, FilterBar, type FilterField } from "./filter_bar";
import { type Selection, shareChosen } from "./selection";
import { type Filters, useUrlFilters } from "./url_filters";
import { type ListPage, useCursorList } from "./use_cursor_list";

export interface Column<Row> {
  key: string;
  title: string;
  /** Put a real <Link> in the cell that names the row, so that it opens in a new tab too. */
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Share of the table's width, as "30%"; by its content when left out. */
  width?: string;
  /** Value of the `sort` parameter; the column can then be sorted ("-" before it for descending). */
  sort?: string;
}

interface DataTableProps<Row> {
  /** Name of the list in the query cache; `invalidateQueries({queryKey: [name]})` reloads it. */
  name: string | QueryKey;
  /** Names the table for screen readers. */
  label: string;
  columns: Column<Row>[];
  rowKey: (row: Row) => string | number;
  fetchPage: (query: Filters) => Promise<ListPage<Row>>;
  filters?: FilterField[];
  /** Pixels below which the table scrolls sideways. */
  minWidth?: number;
  /** Milliseconds after which the list is read again, for what is not told of live. */
  reloadEvery?: number;
  /** Puts a checkbox before each row. */
  select?: Select<Row>;
  /** What to say when there is nothing at all: an <Empty>. */
  empty: ReactNode;
}

interface Select<Row> {
  selection: Selection;
  /** Names the row's checkbox. */
  nameOf: (row: Row) => string;
  /** Shown above the rows while any is chosen: what can be done with them. */
  acts: ReactNode;
}

/** A list page by page, its filters and sort in the address, with its four states. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const [filters, change, clear] = useUrlFilters();
  const list = useCursorList(props.name, filters, props.fetchPage, props.reloadEvery);
  const filtered = Object.entries(filters).some(([name, value]) => name !== "sort" && value);
  const showBar = props.filters && (filtered || (list.rows?.length ?? 1) > 0);
  const anyChosen = (props.select?.selection.chosen.size ?? 0) > 0;
  return (
    <Stack gap="md">
      {(showBar || anyChosen) && (
        <Group justify="space-between" align="flex-end" gap="sm">
          {showBar && props.filters && (
            <FilterBar fields={props.filters} filters={filters} onChange={change} onClear={clear} />
          )}
          {anyChosen && <Group gap="sm">{props.select?.acts}</Group>}
        </Group>
      )}
      {list.isError ? (
        <Failed error={list.error} actions={<Retry onClick={() => list.refetch()} />} />
      ) : !list.rows ? (
        <Loading rows={6} />
      ) : list.rows.length > 0 ? (
        <Rows
          {...props}
          rows={list.rows}
          sort={filters.sort ?? ""}
          onSort={(sort) => change({ sort })}
        />
      ) : filtered ? (
        <NothingMatches actions={<ClearFilters onClear={clear} />} />
      ) : (
        props.empty
      )}
      {list.rows && list.rows.length > 0 && (
        <More
          count={list.rows.length}
          more={list.hasNextPage}
          loading={list.isFetchingNextPage}
          onMore={() => list.fetchNextPage()}
        />
      )}
    </Stack>
  );
}

type PlainTableProps<Row> = Pick<
  DataTableProps<Row>,
  "label" | "columns" | "rowKey" | "minWidth"
> & { rows: Row[] };

/** Rows that are there already, drawn as in a list. */
export function PlainTable<Row>(props: PlainTableProps<Row>) {
  return <Rows {...props} sort="" onSort={() => undefined} />;
}

interface RowsProps<Row> extends PlainTableProps<Row> {
  select?: Select<Row>;
  sort: string;
  onSort: (sort: string) => void;
}

function Rows<Row>(props: RowsProps<Row>) {
  const { label, columns, rows, rowKey, select, minWidth, sort, onSort } = props;
  return (
    <Table.ScrollContainer
      minWidth={minWidth ?? 640}
      scrollAreaProps={{ tabIndex: -1, offsetScrollbars: "present" }}
    >
      <Table
        aria-label={label}
        highlightOnHover
        highlightOnHoverColor="var(--surface-hover)"
        verticalSpacing="xs"
        className={styles.table}
      >
        <Table.Thead>
          <Table.Tr>
            {select && (
              <Table.Th w={40}>
                <ChooseAll selection={select.selection} shown={rows.map(rowKey)} />
              </Table.Th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {select && (
                <Table.Td>
                  <Choose select={select} row={row} id={rowKey(row)} />
                </Table.Td>
              )}
              {columns.map((column) => (
                <Table.Td key={column.key} ta={column.numeric ? "right" : undefined}>
                  {column.cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface ChooseProps<Row> {
  select: Select<Row>;
  row: Row;
  id: string | number;
}

function Choose<Row>({ select, row, id }: ChooseProps<Row>) {
  const { t } = useTranslation("admin");
  return (
    <Checkbox
      aria-label={t("list.choose", { name: select.nameOf(row) })}
      checked={select.selection.chosen.has(id)}
      onChange={(event) => select.selection.change([id], event.currentTarget.checked)}
    />
  );
}

function ChooseAll({ selection, shown }: { selection: Selection; shown: (string | number)[] }) {
  const { t } = useTranslation("admin");
  const share = shareChosen(selection.chosen, shown);
  return (
    <Checkbox
      aria-label={t("list.chooseAll")}
      checked={share === "all"}
      indeterminate={share === "some"}
      onChange={(event) => selection.change(shown, event.currentTarget.checked)}
    />
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  sort: string;
  onSort: (sort: string) => void;
}

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const align = column.numeric ? "right" : undefined;
  if (!column.sort) {
    return (
      <Table.Th ta={align} w={column.width}>
        {column.title}
      </Table.Th>
    );
  }
  const up = sort === column.sort;
  const down = sort === `-${column.sort}`;
  const Icon = up ? IconSortAscending : down ? IconSortDescending : IconArrowsSort;
  const next = up ? `-${column.sort}` : down ? "" : column.sort;
  return (
    <Table.Th
      ta={align}
      w={column.width}
      aria-sort={up ? "ascending" : down ? "descending" : "none"}
    >
      <UnstyledButton className={styles.sort} onClick={() => onSort(next)}>
        {column.title}
        <Icon size={16} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  );
}

interface MoreProps {
  count: number;
  more: boolean;
  loading: boolean;
  onMore: () => void;
}

function More({ count, more, loading, onMore }: MoreProps) {
  const { t } = useTranslation("admin");
  return (
    <Group justify="center">
      <Text c="dimmed" aria-live="polite">
        {t(more ? "list.shown" : "list.all", { count })}
      </Text>
      {more && (
        <Button variant="default" loading={loading} onClick={onMore}>
          {t("list.more")}
        </Button>
      )}
    </Group>
  );
}

function Retry({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button leftSection={<IconRefresh size={18} aria-hidden />} onClick={onClick}>
      {t("action.retry")}
    </Button>
  );
}
