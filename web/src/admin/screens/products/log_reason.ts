import type { TFunction } from "i18next";

const known = [
  "store",
  "pick",
  "put_back",
  "count",
  "missing",
  "damaged",
  "transfer",
  "wrong",
  "return",
] as const;

/** Why stock changed, in words; a reason this app does not know as the server names it. */
export function logReason(reason: string, t: TFunction<"admin">): string {
  const name = known.find((one) => one === reason);
  return name ? t(`products.reasons.${name}`) : reason.replaceAll("_", " ");
}
