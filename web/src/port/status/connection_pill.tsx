import { useTranslation } from "react-i18next";
import { IconCheck, IconCloudUpload, IconWifi, IconWifiOff } from "@/shared/icons";
import { Pill } from "../ui/pill";
import { useConnection } from "./connection";

/** Online, saved, waiting n, or offline since when. */
export function ConnectionPill() {
  const { t, i18n } = useTranslation("port");
  const { waiting, offlineSince, justSaved } = useConnection();
  if (offlineSince !== null) {
    const time = new Intl.DateTimeFormat(regionOf(i18n.language), { timeStyle: "short" }).format(
      offlineSince,
    );
    return (
      <Pill hue="red" icon={IconWifiOff} live>
        {t("connection.offline", { time })}
      </Pill>
    );
  }
  if (waiting > 0) {
    return (
      <Pill hue="amber" icon={IconCloudUpload} live>
        {t("connection.waiting", { count: waiting })}
      </Pill>
    );
  }
  return (
    <Pill hue="green" icon={justSaved ? IconCheck : IconWifi} live>
      {t(justSaved ? "connection.saved" : "connection.online")}
    </Pill>
  );
}

/** The language as the device speaks it: English is not one way to write the time. */
function regionOf(language: string) {
  return navigator.languages.find((spoken) => spoken.startsWith(language)) ?? language;
}
