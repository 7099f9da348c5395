import { Alert, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { IconEye } from "@/shared/icons";
import { useSentence } from "@/shared/states/failed";
import { previewRule, type RuleValues, ruleOf } from "./rule_requests";

/** Which orders the rule in the form would touch now, as one types. */
export function RulePreview({ values }: { values: RuleValues }) {
  const { t } = useTranslation("admin");
  return (
    <Alert color="blue" icon={<IconEye aria-hidden />} title={t("rules.preview")}>
      <Text role="status">{usePreviewSentence(values)}</Text>
    </Alert>
  );
}

function usePreviewSentence(values: RuleValues): string {
  const { t } = useTranslation("admin");
  const [value] = useDebouncedValue(values.match_value.trim(), 300);
  const { match_kind } = values;
  const query = useQuery({
    queryKey: ["rule_preview", match_kind, value],
    // Its action does not change which orders a rule matches.
    queryFn: () => previewRule(ruleOf({ ...values, match_value: value, action: "immediately" })),
    enabled: value !== "",
  });
  const refusal = useSentence(query.error);
  if (value === "") return t("rules.previewNothing");
  if (query.isError) return refusal;
  if (!query.data) return t("rules.previewLoading");
  const { orders_count: count, sample } = query.data;
  if (count === 0) return t("rules.previewNone");
  const more = count - sample.length;
  const numbers = sample.join(", ") + (more > 0 ? " …" : "");
  return t("rules.previewCount", { count, numbers });
}
