import { useTranslation } from "react-i18next";
import { IconBasket } from "@/shared/icons";
import { Pill } from "../ui/pill";

/** How much is still to be put back. */
export function ToteLeft({ count }: { count: number }) {
  const { t } = useTranslation("port");
  return (
    <Pill hue="amber" icon={IconBasket}>
      {t("putBack.left", { count })}
    </Pill>
  );
}
