import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiError, Unreachable } from "@/api/problem";
import { IconAlertTriangle } from "@/shared/icons";
import { RequestId, State, StateText } from "./state";

interface FailedProps {
  error: unknown;
  actions?: ReactNode;
  heading?: "h1" | "p";
}

/** Loading went wrong: what happened, the request id to give to the operator, and a way on. */
export function Failed({ error, actions, heading }: FailedProps) {
  const { t } = useTranslation();
  const requestId = error instanceof ApiError ? error.requestId : null;
  return (
    <State
      icon={IconAlertTriangle}
      title={t("state.failed")}
      actions={actions}
      role="alert"
      heading={heading}
    >
      <StateText>{useSentence(error)}</StateText>
      {requestId && <RequestId id={t("state.requestId", { id: requestId })} />}
    </State>
  );
}

/** One sentence for any error. */
export function useSentence(error: unknown): string {
  const { t } = useTranslation();
  if (error instanceof Unreachable) return t("state.unreachable");
  if (error instanceof ApiError) return error.message;
  return t("state.unexpected");
}
