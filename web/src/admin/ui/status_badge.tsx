import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import {
  type Icon,
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconCreditCard,
  IconInbox,
  IconStack2,
  IconTruck,
} from "@/shared/icons";
import type { Hue } from "@/shared/theme/tokens";

/** Every status of orders and fulfilments: one look for the same word everywhere. */
const looks = {
  unpaid: { hue: "gray", icon: IconCreditCard },
  open: { hue: "blue", icon: IconInbox },
  in_progress: { hue: "blue", icon: IconClock },
  blocked: { hue: "amber", icon: IconBan },
  deviated: { hue: "amber", icon: IconAlertTriangle },
  partially_fulfilled: { hue: "amber", icon: IconStack2 },
  fulfilled: { hue: "green", icon: IconCircleCheck },
  shipped: { hue: "green", icon: IconTruck },
  cancelled: { hue: "red", icon: IconCircleX },
} satisfies Record<string, { hue: Hue; icon: Icon }>;

export type Status = keyof typeof looks;
export const statuses = Object.keys(looks) as Status[];

export function StatusBadge({ status }: { status: Status }) {
  const { t } = useTranslation("admin");
  const { hue, icon: Icon } = looks[status];
  return <ToneBadge hue={hue} icon={Icon} text={t(`status.${status}`)} />;
}

/** State as icon, word and colour, for states that are no order status. */
export function ToneBadge({ hue, icon: Icon, text }: { hue: Hue; icon: Icon; text: string }) {
  return (
    <Badge size="lg" color={hue} leftSection={<Icon size={16} aria-hidden />}>
      {text}
    </Badge>
  );
}
