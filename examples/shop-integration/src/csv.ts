/** Reads CSV as RFC 4180 writes it: quoted cells may hold commas, line ends and doubled quotes. */
export function parse_csv(text: string): Record<string, string>[] {
  const [header, ...rows] = cells_of(text);
  if (!header) return [];
  return rows.map((row, index) => {
    if (row.length !== header.length) {
      throw new Error(`row ${index + 2} has ${row.length} cells, the header ${header.length}`);
    }
    return Object.fromEntries(header.map((name, column) => [name, row[column] ?? ""]));
  });
}

function cells_of(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell, with or without quotes, and what ends it: a comma, a line end or the end of the text.
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`the CSV cannot be read at character ${at}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "," && cell.lastIndex < text.length) continue;
    if (match[3] === ",") row.push("");
    rows.push(row);
    row = [];
  }
  return rows;
}
