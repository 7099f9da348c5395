import { useTranslation } from "react-i18next";
import type { ExternalTransferDetail } from "@/api/types";
import { IconPackageExport, IconPackageImport } from "@/shared/icons";
import { ToneBadge } from "../../ui/status_badge";

export type Direction = ExternalTransferDetail["direction"];
export const directions: Direction[] = ["out", "in"];

/** Whether units left the warehouse or came back. */
export function DirectionBadge({ direction }: { direction: Direction }) {
  const { t } = useTranslation("admin");
  const out = direction === "out";
  return (
    <ToneBadge
      hue={out ? "amber" : "green"}
      icon={out ? IconPackageExport : IconPackageImport}
      text={t(`transfers.directions.${direction}`)}
    />
  );
}
