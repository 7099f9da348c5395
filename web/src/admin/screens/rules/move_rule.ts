import type { Rule } from "@/api/types";

export type Direction = "up" | "down";

/** The rules with one of them a place higher or lower; the same when it cannot move. */
export function moveRule(rules: Rule[], id: number, direction: Direction): Rule[] {
  const from = rules.findIndex(({ rule_id }) => rule_id === id);
  const to = from + (direction === "up" ? -1 : 1);
  if (from < 0 || to < 0 || to >= rules.length) return rules;
  return rules.with(from, rules[to] as Rule).with(to, rules[from] as Rule);
}
