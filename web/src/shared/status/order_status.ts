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

/** Every status of orders and fulfilments: one look for the same word in both views. */
export const orderStatuses = {
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

export type OrderStatus = keyof typeof orderStatuses;

export function isOrderStatus(value: string): value is OrderStatus {
  return Object.hasOwn(orderStatuses, value);
}
