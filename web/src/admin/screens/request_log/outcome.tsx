import { Code, Group } from "@mantine/core";
import type { LoggedRequest } from "@/api/types";
import { IconAlertTriangle, IconCheck, IconCircleX } from "@/shared/icons";
import { ToneBadge } from "../../ui/status_badge";

function lookOf(status: number) {
  if (status >= 500) return { hue: "red", icon: IconCircleX } as const;
  if (status >= 400) return { hue: "amber", icon: IconAlertTriangle } as const;
  return { hue: "green", icon: IconCheck } as const;
}

/** The status of an answer, and the code of a refusal. */
export function Outcome({ request }: { request: LoggedRequest }) {
  return (
    <Group gap="xs">
      <ToneBadge {...lookOf(request.status)} text={String(request.status)} />
      {request.code && <Code style={{ overflowWrap: "anywhere" }}>{request.code}</Code>}
    </Group>
  );
}

/** Microseconds as people read them. */
export const milliseconds = (microseconds: number) =>
  `${(microseconds / 1000).toLocaleString(undefined, { maximumFractionDigits: 1 })} ms`;
