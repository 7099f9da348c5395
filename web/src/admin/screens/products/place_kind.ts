import type { TFunction } from "i18next";

const known = ["shelf", "tote", "quarantine", "scrap"] as const;

/** What kind of place it is, in words; a kind this app does not know as the server names it. */
export function placeKind(kind: string, t: TFunction<"admin">): string {
  const name = known.find((one) => one === kind);
  return name ? t(`products.kinds.${name}`) : kind.replaceAll("_", " ");
}
