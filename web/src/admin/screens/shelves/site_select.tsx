import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSiteChoices } from "../../ui/use_sites";

/** Which site; nothing to see where there is only one. */
export function SiteSelect(props: object) {
  const { t } = useTranslation("admin");
  const choices = useSiteChoices();
  if (choices.length < 2) return null;
  return <NativeSelect label={t("shelves.site")} data={choices} {...props} />;
}
