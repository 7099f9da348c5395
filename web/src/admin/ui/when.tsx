import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface WhenProps {
  /** ISO 8601 in UTC; null shows a dash. */
  at: string | null | undefined;
  /** IANA zone of the site; the device's when left out. */
  zone?: string;
}

/** A moment in the site's zone; the tooltip has it in full, zone included. */
export function When({ at, zone }: WhenProps) {
  const { i18n } = useTranslation();
  if (!at) return <>–</>;
  const date = new Date(at);
  const short = { dateStyle: "medium", timeStyle: "short", timeZone: zone } as const;
  const full = { dateStyle: "full", timeStyle: "long", timeZone: zone } as const;
  return (
    <Text
      component="time"
      inherit
      dateTime={at}
      title={new Intl.DateTimeFormat(i18n.language, full).format(date)}
    >
      {new Intl.DateTimeFormat(i18n.language, short).format(date)}
    </Text>
  );
}
