import { useTranslation } from "react-i18next";

/** The day goods are expected, in the worker's language; "" when nobody knows. */
export function useExpectedDate() {
  const { t, i18n } = useTranslation("port");
  return (at: string | null | undefined) =>
    at
      ? t("expected.on", {
          date: new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium" }).format(
            new Date(at),
          ),
        })
      : "";
}
