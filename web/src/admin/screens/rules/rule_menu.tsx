import { useTranslation } from "react-i18next";
import type { Rule } from "@/api/types";
import { IconBan, IconCircleCheck, IconEdit, IconTrash } from "@/shared/icons";
import { confirmDanger } from "../../ui/confirm";
import { RowMenu } from "../../ui/row_menu";
import { useAct } from "../../ui/use_act";
import { changeRule, deleteRule } from "./rule_requests";

interface RuleMenuProps {
  rule: Rule;
  name: string;
  onEdit: () => void;
}

export function RuleMenu({ rule, name, onEdit }: RuleMenuProps) {
  const { t } = useTranslation("admin");
  const toggle = useAct(
    "rules",
    (one: Rule) => changeRule(one, { active: !one.active }),
    (one) => t(one.active ? "rules.switchedOff" : "rules.switchedOn"),
  );
  const remove = useAct("rules", deleteRule, () => t("rules.deleted"));
  const askDelete = () =>
    confirmDanger({
      title: t("rules.deleteTitle"),
      text: t("rules.deleteText", { name }),
      act: t("rules.delete"),
      onConfirm: () => remove.mutate(rule),
    });
  return (
    <RowMenu
      label={t("row.acts", { name })}
      acts={[
        { label: t("rules.edit"), icon: IconEdit, onClick: onEdit },
        {
          label: t(rule.active ? "rules.switchOff" : "rules.switchOn"),
          icon: rule.active ? IconBan : IconCircleCheck,
          onClick: () => toggle.mutate(rule),
        },
        { label: t("rules.delete"), icon: IconTrash, onClick: askDelete, danger: true },
      ]}
    />
  );
}
