/** Whether a label can carry the name: Code 128 has the printable ASCII signs. */
export function fitsLabel(name: string): boolean {
  return /^[ -~]{1,40}$/.test(name.trim());
}

/** The first few names; the last one apart when some between are left out. */
export function inShort(names: string[], most = 8): { first: string[]; last?: string } {
  if (names.length <= most) return { first: names };
  return { first: names.slice(0, most - 1), last: names.at(-1) };
}

interface Labels {
  /** Of all sites when left out. */
  site_id?: string;
  shelves?: readonly (string | number)[];
  range?: { from: string; to: string };
}

/** Where the sheet of labels is: of chosen shelves, of a range, or of all. */
export function labelsAddress({ site_id, shelves, range }: Labels): string {
  const query = new URLSearchParams();
  if (site_id) query.set("site_id", site_id);
  if (shelves) query.set("ids", shelves.join(","));
  if (range) {
    query.set("from", range.from.trim());
    query.set("to", range.to.trim());
  }
  const text = query.toString();
  return `/app/api/shelves/labels.pdf${text && `?${text}`}`;
}
