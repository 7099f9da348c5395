import { useTranslation } from "react-i18next";

/** Whether the last day of a lot (YYYY-MM-DD) has passed where the screen is; false without a date. */
export function isExpired(day: string, now = new Date()): boolean {
  const digits = (value: number) => String(value).padStart(2, "0");
  const today = [now.getFullYear(), digits(now.getMonth() + 1), digits(now.getDate())].join("-");
  return day !== "" && day < today;
}

/** The day a lot expires (YYYY-MM-DD), in the user's language; "" when it is not known. */
export function useExpiry() {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", timeZone: "UTC" });
  return (day: string) => (day ? format.format(new Date(`${day}T00:00:00Z`)) : "");
}
