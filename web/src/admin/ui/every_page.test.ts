import { expect, test } from "vitest";
import { everyPage } from "./every_page";

test("asks for page after page until there is none", async () => {
  const pages: Record<string, { data: number[]; next_cursor: string | null }> = {
    first: { data: [1, 2], next_cursor: "second" },
    second: { data: [3], next_cursor: null },
  };
  const asked: (string | undefined)[] = [];
  const rows = await everyPage(async (cursor) => {
    asked.push(cursor);
    return pages[cursor ?? "first"] as { data: number[] };
  });
  expect(rows).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, "second"]);
});
