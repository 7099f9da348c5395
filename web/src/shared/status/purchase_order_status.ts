import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconInbox,
  IconStack2,
} from "@/shared/icons";
import type { Hue } from "@/shared/theme/tokens";

/** Every status of purchase orders. */
export const purchaseOrderStatuses = {
  open: { hue: "blue", icon: IconInbox },
  partially_received: { hue: "amber", icon: IconStack2 },
  fulfilled: { hue: "green", icon: IconCircleCheck },
  errors: { hue: "red", icon: IconAlertTriangle },
  cancelled: { hue: "gray", icon: IconCircleX },
} satisfies Record<string, { hue: Hue; icon: Icon }>;

export type PurchaseOrderStatus = keyof typeof purchaseOrderStatuses;
