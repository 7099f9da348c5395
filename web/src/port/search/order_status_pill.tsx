import { useTranslation } from "react-i18next";
import { isOrderStatus, orderStatuses } from "@/shared/status/order_status";
import { Pill } from "../ui/pill";

export function OrderStatusPill({ status }: { status: string }) {
  const { t } = useTranslation();
  if (!isOrderStatus(status)) return <p>{status}</p>;
  const { hue, icon } = orderStatuses[status];
  return (
    <div>
      <Pill hue={hue} icon={icon}>
        {t(`status.${status}`)}
      </Pill>
    </div>
  );
}
