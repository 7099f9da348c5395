import type { TFunction } from "i18next";
import type { DeliveriesReplayed } from "@/api/types";

/** What came of sending several messages again, in one or two sentences. */
export function manySentAgain(t: TFunction<"admin">, result: DeliveriesReplayed): string {
  const sentences = [t("webhooks.manySentAgain", { count: result.messages })];
  if (result.left_out > 0) sentences.push(t("webhooks.leftOut", { count: result.left_out }));
  if (result.more) sentences.push(t("webhooks.moreFailed"));
  return sentences.join(" ");
}
