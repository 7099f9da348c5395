import { useTranslation } from "react-i18next";
import type { BinAhead } from "@/api/types";

/** The key of what the robots do for a bin. */
export function stageKey(stage: BinAhead["stage"]) {
  return `grid.${stage}` as const;
}

/** What the robots do for a bin, in a sentence. */
export function useAheadWords() {
  const { t } = useTranslation("port");
  return ({ number, stage }: BinAhead) => t(stageKey(stage), { number });
}
