import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ShipmentSummary } from "@/api/types";
import { type Icon, IconAlertTriangle, IconCheck, IconClock, IconPrinter } from "@/shared/icons";
import type { Hue } from "@/shared/theme/tokens";
import { ToneBadge } from "../../ui/status_badge";

const looks: Record<ShipmentSummary["status"], { hue: Hue; icon: Icon }> = {
  open: { hue: "amber", icon: IconClock },
  waiting: { hue: "blue", icon: IconClock },
  sent: { hue: "blue", icon: IconClock },
  unreachable: { hue: "red", icon: IconAlertTriangle },
  refused: { hue: "red", icon: IconAlertTriangle },
  labelled: { hue: "green", icon: IconPrinter },
  replaced: { hue: "gray", icon: IconCheck },
};

/** Where the label stands, and the integration's or the printer's words when something is wrong. */
export function LabelStatus({ shipment }: { shipment: ShipmentSummary }) {
  const { t } = useTranslation("admin");
  const { status, printed_at, print_state, port_name } = shipment;
  const { hue, icon } = looks[status];
  const words = printed_at ? t("labels.printStates.printed") : t(`labels.states.${status}`);
  const trouble = shipment.error || (print_state === "failed" && shipment.print_error);
  return (
    <Stack gap={2} align="flex-start">
      <ToneBadge hue={hue} icon={icon} text={words} />
      {trouble && <Text size="sm">{trouble}</Text>}
      {port_name && (
        <Text size="sm" c="dimmed">
          {t("labels.atPort", { port: port_name })}
        </Text>
      )}
    </Stack>
  );
}
