import { useTranslation } from "react-i18next";
import type { BinAhead } from "@/api/types";
import { secondsBetween, useNow } from "./use_now";

/** How long a bin still takes, by how long they took lately; how long it has taken when nobody knows. */
export function useWaitWords({ stage, since, expected_at }: BinAhead): string {
  const { t } = useTranslation("port");
  const now = useNow();
  const left = secondsBetween(now, expected_at ?? since);
  if (expected_at && left > 0) return t("grid.secondsLeft", { count: left });
  if (expected_at && stage === "coming") return t("grid.anyMoment");
  return t("grid.seconds", { count: -secondsBetween(now, since) });
}
