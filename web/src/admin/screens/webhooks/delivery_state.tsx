import { useTranslation } from "react-i18next";
import type { Delivery } from "@/api/types";
import { IconCheck, IconCircleX, IconClock, IconRefresh, IconStack2 } from "@/shared/icons";
import { ToneBadge } from "../../ui/status_badge";

const looks = {
  waiting: { hue: "blue", icon: IconClock },
  delivered: { hue: "green", icon: IconCheck },
  failed: { hue: "red", icon: IconCircleX },
  coalesced: { hue: "gray", icon: IconStack2 },
} as const;

export const deliveryStates = Object.keys(looks) as Delivery["state"][];

/** A message that was refused and is tried again looks different from one that waits for its turn. */
export function DeliveryState({ delivery }: { delivery: Pick<Delivery, "state" | "attempts"> }) {
  const { t } = useTranslation("admin");
  const { state, attempts } = delivery;
  if (state === "waiting" && attempts > 0) {
    return <ToneBadge hue="amber" icon={IconRefresh} text={t("webhooks.retrying")} />;
  }
  return <ToneBadge {...looks[state]} text={t(`webhooks.states.${state}`)} />;
}
