import type { ListPage } from "./use_cursor_list";

/** All rows of a list that is known to be short, such as an organization's sites. */
export async function everyPage<Row>(
  fetchPage: (cursor?: string) => Promise<ListPage<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetchPage(cursor);
    rows.push(...page.data);
    cursor = page.next_cursor || undefined;
  } while (cursor);
  return rows;
}
