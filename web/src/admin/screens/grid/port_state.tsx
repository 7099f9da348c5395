import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PicturePort } from "@/api/types";
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from "@/shared/icons";
import { ToneBadge } from "../../ui/status_badge";

/** Whether a port is open, what lies before its worker, and which bins come. */
export function PortState({ port }: { port: PicturePort }) {
  const { t } = useTranslation("admin");
  const { mode, fault, open_bin, queue } = port;
  return (
    <Stack gap={2} align="flex-start">
      {fault !== "none" ? (
        <ToneBadge hue="red" icon={IconAlertTriangle} text={t(`grid.faults.${fault}`)} />
      ) : mode === "closed" ? (
        <ToneBadge hue="gray" icon={IconCircleX} text={t("grid.closed")} />
      ) : (
        <ToneBadge hue="green" icon={IconCircleCheck} text={t("grid.open")} />
      )}
      {open_bin > 0 && <Text size="sm">{t("grid.openBin", { number: open_bin })}</Text>}
      {queue.length > 0 && (
        <Text size="sm">{t("grid.waitsFor", { bins: queue.slice(0, 5).join(", ") })}</Text>
      )}
    </Stack>
  );
}
