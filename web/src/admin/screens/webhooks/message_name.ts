import type { TFunction } from "i18next";
import type { Delivery } from "@/api/types";

/** What a message is called: its event and number, or that it is a test of the hook. */
export function nameOf(t: TFunction<"admin">, { event, sequence, resource }: Delivery) {
  if (resource === "hook") return t("webhooks.testName", { event, sequence });
  return t("webhooks.messageName", { event, sequence });
}
