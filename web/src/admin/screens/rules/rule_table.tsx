import { Text, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Rule } from "@/api/types";
import { ActiveBadge } from "../../ui/active_badge";
import { type Column, PlainTable } from "../../ui/data_table";
import { MoveButtons } from "./move_buttons";
import { RuleMenu } from "./rule_menu";
import { RuleAction, useRuleWords } from "./rule_words";
import { type Mover, useMover } from "./use_mover";

interface RuleTableProps {
  rules: Rule[];
  onEdit: (rule: Rule) => void;
}

/** The rules in the order in which they are asked. */
export function RuleTable({ rules, onEdit }: RuleTableProps) {
  const { t } = useTranslation("admin");
  const mover = useMover(rules);
  return (
    <>
      <PlainTable
        label={t("nav.rules")}
        columns={useColumns(rules, mover, onEdit)}
        rows={rules}
        rowKey={(rule) => rule.rule_id}
      />
      <VisuallyHidden role="status">{mover.said}</VisuallyHidden>
      <Text c="dimmed" size="sm">
        {t("rules.orderHint")}
      </Text>
    </>
  );
}

function useColumns(rules: Rule[], mover: Mover, onEdit: (rule: Rule) => void): Column<Rule>[] {
  const { t } = useTranslation("admin");
  const words = useRuleWords();
  return [
    { key: "place", title: t("rules.place"), cell: (rule) => rules.indexOf(rule) + 1 },
    {
      key: "match",
      title: t("rules.match"),
      cell: (rule) => (
        <Text inherit fw={600}>
          {words(rule)}
        </Text>
      ),
    },
    { key: "action", title: t("rules.action"), cell: (rule) => <RuleAction rule={rule} /> },
    {
      key: "state",
      title: t("rules.state"),
      cell: (rule) => <ActiveBadge active={rule.active} />,
    },
    {
      key: "move",
      title: t("rules.move"),
      cell: (rule) => (
        <MoveButtons
          name={words(rule)}
          rule={rule}
          isFirst={rules[0] === rule}
          isLast={rules.at(-1) === rule}
          mover={mover}
        />
      ),
    },
    {
      key: "acts",
      title: t("row.title"),
      numeric: true,
      cell: (rule) => <RuleMenu rule={rule} name={words(rule)} onEdit={() => onEdit(rule)} />,
    },
  ];
}
