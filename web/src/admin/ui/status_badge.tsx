import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Icon } from "@/shared/icons";
import { isOrderStatus, orderStatuses } from "@/shared/status/order_status";
import type { Hue } from "@/shared/theme/tokens";

/** The status of an order or fulfilment. */
export function StatusBadge({ status }: { status: string }) {
  const { t } = useTranslation();
  if (!isOrderStatus(status)) return <>{status}</>;
  const { hue, icon } = orderStatuses[status];
  return <ToneBadge hue={hue} icon={icon} text={t(`status.${status}`)} />;
}

/** State as icon, word and colour, for states that are no order status. */
export function ToneBadge({ hue, icon: Icon, text }: { hue: Hue; icon: Icon; text: string }) {
  return (
    <Badge size="lg" miw="max-content" color={hue} leftSection={<Icon size={16} aria-hidden />}>
      {text}
    </Badge>
  );
}
