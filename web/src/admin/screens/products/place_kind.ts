import type { TFunction } from "i18next";

const known = ["shelf", "compartment", "tote", "quarantine", "scrap"] as const;

/** What kind of place it is, in words; a kind this app does not know as the server names it. */
export function placeKind(kind: string, t: TFunction<"admin">): string {
  const name = known.find((one) => one === kind);
  return name ? t(`products.kinds.${name}`) : kind.replaceAll("_", " ");
}

/** What a place is called: a compartment by its bin and its number in it, another as its label says. */
export function placeName(name: string, kind: string, t: TFunction<"admin">): string {
  const [, bin, position] = /^(\d+)-(\d+)$/.exec(name) ?? [];
  if (kind !== "compartment" || !bin) return name;
  return t("bins.place", { bin, position });
}
