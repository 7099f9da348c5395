import type { ReactNode } from "react";
import { IconInbox } from "@/shared/icons";
import { State, StateText } from "./state";

interface EmptyProps {
  /** What would be here. */
  title: string;
  /** What to do to get the first one. */
  hint?: string;
  actions?: ReactNode;
}

/** Nothing was ever here. */
export function Empty({ title, hint, actions }: EmptyProps) {
  return (
    <State icon={IconInbox} title={title} actions={actions}>
      {hint && <StateText>{hint}</StateText>}
    </State>
  );
}
