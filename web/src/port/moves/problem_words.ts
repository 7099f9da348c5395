import { useTranslation } from "react-i18next";

const known = [
  "bin_in_use",
  "port_in_use",
  "stopped",
  "unreachable",
  "not_supported",
  "bad_bin_type",
  "unknown_port",
] as const;

/** Why the grid does not take a bin, and what to do, in a sentence. */
export function useProblemWords() {
  const { t } = useTranslation("port");
  return (problem: string, number: number) => {
    const own = known.find((one) => one === problem);
    return own ? t(`moves.problem.${own}`, { number }) : t("moves.problem.other", { problem });
  };
}
