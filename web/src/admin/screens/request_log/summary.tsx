import { Alert, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconAlertTriangle } from "@/shared/icons";
import { Section } from "../../ui/section";
import { useUrlFilters } from "../../ui/url_filters";
import { useLogSummary } from "./requests";

/** What was refused, by code, and whether anything is missing. Nothing while it is not known. */
export function Summary() {
  const { t } = useTranslation("admin");
  const [filters, change] = useUrlFilters();
  const { data } = useLogSummary(filters.last);
  if (!data || data.logged + data.left_out === 0) return null;
  return (
    <>
      {data.left_out > 0 && (
        <Alert color="amber" icon={<IconAlertTriangle size={20} aria-hidden />}>
          {t("requestLog.leftOut", { count: data.left_out })}
        </Alert>
      )}
      <Section title={t("requestLog.errors")}>
        {data.errors.length === 0 && <Text c="dimmed">{t("requestLog.noErrors")}</Text>}
        <Group gap="xs">
          {data.errors.map(({ code, status, count }) => {
            const name = code || t("requestLog.withoutCode", { status });
            return (
              <Button
                key={`${code} ${status}`}
                variant={code && filters.code === code ? "filled" : "default"}
                size="sm"
                rightSection={<Text fw={700}>{count}</Text>}
                aria-label={t("requestLog.errorOf", { code: name, count })}
                onClick={() =>
                  change(code ? { code } : { outcome: status >= 500 ? "failed" : "refused" })
                }
              >
                {name}
              </Button>
            );
          })}
        </Group>
      </Section>
    </>
  );
}
