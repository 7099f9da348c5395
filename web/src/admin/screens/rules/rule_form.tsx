import { Checkbox, NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import { type UseFormReturnType, useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Rule } from "@/api/types";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { useShopChoices } from "../orders/use_shop_choices";
import { RulePreview } from "./rule_preview";
import { addRule, changeRule, type RuleValues, ruleOf } from "./rule_requests";

interface RuleFormProps {
  /** Left out to add one. */
  rule?: Rule;
  onClose: () => void;
}

const kinds = ["tag", "shop", "shipping_method"] as const;
const actions = ["immediately", "before", "block"] as const;

export function RuleForm({ rule, onClose }: RuleFormProps) {
  const { t } = useTranslation("admin");
  const form = useRuleForm(rule);
  const reload = useReload("rules");
  const submit = async (values: RuleValues) => {
    await (rule ? changeRule(rule, ruleOf(values)) : addRule(values));
    notifyDone(t(rule ? "rules.saved" : "rules.added"));
    await reload();
  };
  return (
    <FormDialog
      title={t(rule ? "rules.editTitle" : "rules.add")}
      submitLabel={rule ? undefined : t("rules.addShort")}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      <NativeSelect
        label={t("rules.kind")}
        data-autofocus
        data={kinds.map((value) => ({ value, label: t(`rules.kinds.${value}`) }))}
        {...form.getInputProps("match_kind")}
      />
      <MatchValue form={form} />
      <Action form={form} />
      <Checkbox label={t("rules.active")} {...form.getInputProps("active", { type: "checkbox" })} />
      <RulePreview values={form.values} />
    </FormDialog>
  );
}

function useRuleForm(rule?: Rule) {
  const { t } = useTranslation("admin");
  const form = useForm<RuleValues>({
    initialValues: {
      match_kind: rule?.match_kind ?? "tag",
      match_value: rule?.match_value ?? "",
      action: rule?.action ?? "immediately",
      before_time: rule?.before_time ?? "15:00",
      active: rule?.active ?? true,
    },
    validate: {
      match_value: (value) => (value.trim() ? null : t("form.missing")),
      before_time: (time, { action }) => (action === "before" && !time ? t("form.missing") : null),
    },
  });
  // A tag is no shop: another kind begins with an empty value.
  form.watch("match_kind", () => form.setFieldValue("match_value", ""));
  return form;
}

type Form = { form: UseFormReturnType<RuleValues> };

function MatchValue({ form }: Form) {
  const { t } = useTranslation("admin");
  const shops = useShopChoices();
  const kind = form.values.match_kind;
  if (kind === "shop") {
    return (
      <NativeSelect
        label={t("rules.value.shop")}
        data={[{ value: "", label: t("rules.choose") }, ...shops]}
        {...form.getInputProps("match_value")}
      />
    );
  }
  return (
    <TextInput
      label={t(`rules.value.${kind}`)}
      description={t("rules.exactly")}
      maxLength={255}
      {...form.getInputProps("match_value")}
    />
  );
}

function Action({ form }: Form) {
  const { t } = useTranslation("admin");
  return (
    <>
      <Radio.Group label={t("rules.action")} {...form.getInputProps("action")}>
        <Stack gap="xs" mt="xs">
          {actions.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`rules.actions.${value}`)}
              description={t(`rules.actionHints.${value}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.action === "before" && (
        <TextInput
          type="time"
          label={t("rules.time")}
          description={t("rules.timeHint")}
          {...form.getInputProps("before_time")}
        />
      )}
    </>
  );
}
