import { useTranslation } from "react-i18next";
import { IconArrowBackUp, IconCircleCheck } from "@/shared/icons";
import { ToneBadge } from "../../ui/status_badge";

/** Whether a bin stands in its grid. */
export function InsideBadge({ inside }: { inside: boolean }) {
  const { t } = useTranslation("admin");
  if (inside) return <ToneBadge hue="green" icon={IconCircleCheck} text={t("bins.inside")} />;
  return <ToneBadge hue="gray" icon={IconArrowBackUp} text={t("bins.outside")} />;
}
