import { useTranslation } from "react-i18next";
import { IconBan, IconCircleCheck } from "@/shared/icons";
import { ToneBadge } from "./status_badge";

/** Whether something is in use. */
export function ActiveBadge({ active }: { active: boolean }) {
  const { t } = useTranslation("admin");
  return active ? (
    <ToneBadge hue="green" icon={IconCircleCheck} text={t("state.active")} />
  ) : (
    <ToneBadge hue="gray" icon={IconBan} text={t("state.inactive")} />
  );
}
