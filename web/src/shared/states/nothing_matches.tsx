import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconFilterOff } from "@/shared/icons";
import { State, StateText } from "./state";

/** There is something, but not with these filters; `actions` clears them. */
export function NothingMatches({ actions, hint }: { actions?: ReactNode; hint?: string }) {
  const { t } = useTranslation();
  return (
    <State icon={IconFilterOff} title={t("state.nothingMatches")} actions={actions}>
      <StateText>{hint ?? t("state.nothingMatchesHint")}</StateText>
    </State>
  );
}
