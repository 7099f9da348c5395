interface ZoneGroup {
  group: string;
  items: { value: string; label: string }[];
}

/** Every zone this browser knows, UTC and `also` among them; sorted. */
export function allZones(also: string): string[] {
  const zones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC", also]);
  zones.delete("");
  return [...zones].sort();
}

/** "America/Argentina/Salta" becomes "Argentina, Salta" in the group "America"; UTC comes first. */
export function groupZones(zones: string[]): (string | ZoneGroup)[] {
  const groups = new Map<string, ZoneGroup["items"]>();
  const plain: string[] = [];
  for (const value of zones) {
    const [group = "", ...rest] = value.split("/");
    if (rest.length === 0) {
      plain.push(value);
      continue;
    }
    const label = rest.join(", ").replaceAll("_", " ");
    groups.set(group, [...(groups.get(group) ?? []), { value, label }]);
  }
  return [...plain, ...[...groups].map(([group, items]) => ({ group, items }))];
}

/** Hours and minutes in a zone; empty where this browser does not know it. */
export function timeIn(zone: string, language: string, now: Date): string {
  try {
    const format = { hour: "numeric", minute: "2-digit", timeZone: zone } as const;
    return new Intl.DateTimeFormat(language, format).format(now);
  } catch {
    return "";
  }
}
