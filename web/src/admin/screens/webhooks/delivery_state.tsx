import { useTranslation } from "react-i18next";
import type { Delivery } from "@/api/types";
import { IconCheck, IconCircleX, IconClock, IconStack2 } from "@/shared/icons";
import { ToneBadge } from "../../ui/status_badge";

const looks = {
  waiting: { hue: "blue", icon: IconClock },
  delivered: { hue: "green", icon: IconCheck },
  failed: { hue: "red", icon: IconCircleX },
  coalesced: { hue: "gray", icon: IconStack2 },
} as const;

export const deliveryStates = Object.keys(looks) as Delivery["state"][];

export function DeliveryState({ state }: { state: Delivery["state"] }) {
  const { t } = useTranslation("admin");
  return <ToneBadge {...looks[state]} text={t(`webhooks.states.${state}`)} />;
}
