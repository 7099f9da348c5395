import { useTranslation } from "react-i18next";
import type { HookSummary } from "@/api/types";

type Tries = Pick<HookSummary, "delivered_24h" | "failed_24h">;

/** Of the tries of the last day, those that were taken; nothing when there were none. */
export function successRate({ delivered_24h, failed_24h }: Tries): number | undefined {
  const tries = delivered_24h + failed_24h;
  if (tries === 0) return undefined;
  // One failure among many is not "100 %", and one success not "0 %".
  const share = delivered_24h / tries;
  if (share === 0 || share === 1) return share;
  return Math.min(0.99, Math.max(0.01, share));
}

export function SuccessRate({ hook }: { hook: HookSummary }) {
  const { i18n } = useTranslation();
  const rate = successRate(hook);
  if (rate === undefined) return <>–</>;
  const format = new Intl.NumberFormat(i18n.language, {
    style: "percent",
    maximumFractionDigits: 0,
  });
  return <>{format.format(rate)}</>;
}
