import { useTranslation } from "react-i18next";
import type { Rule } from "@/api/types";
import { IconBan, IconClock, IconFlag } from "@/shared/icons";
import { ToneBadge } from "../../ui/status_badge";
import { useShopChoices } from "../orders/use_shop_choices";

/** Which orders a rule is for, as in "Orders with the tag vip". */
export function useRuleWords() {
  const { t } = useTranslation("admin");
  const shops = useShopChoices();
  return ({ match_kind, match_value }: Pick<Rule, "match_kind" | "match_value">) => {
    const shop = shops.find(({ value }) => value === match_value)?.label;
    const value = match_kind === "shop" ? (shop ?? match_value) : match_value;
    return t(`rules.orders.${match_kind}`, { value });
  };
}

const looks = {
  immediately: { hue: "green", icon: IconFlag },
  before: { hue: "blue", icon: IconClock },
  block: { hue: "amber", icon: IconBan },
} as const;

/** What a rule does with its orders. */
export function RuleAction({ rule }: { rule: Rule }) {
  const { t } = useTranslation("admin");
  const time = rule.before_time ?? "";
  return <ToneBadge {...looks[rule.action]} text={t(`rules.does.${rule.action}`, { time })} />;
}
