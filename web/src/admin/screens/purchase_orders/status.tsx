import { useTranslation } from "react-i18next";
import {
  type PurchaseOrderStatus,
  purchaseOrderStatuses,
} from "@/shared/status/purchase_order_status";
import { ToneBadge } from "../../ui/status_badge";

export function PurchaseOrderBadge({ status }: { status: PurchaseOrderStatus }) {
  const { t } = useTranslation("admin");
  const { hue, icon } = purchaseOrderStatuses[status];
  return <ToneBadge hue={hue} icon={icon} text={t(`purchaseOrders.statuses.${status}`)} />;
}
