import { answer, api } from "@/api/client";
import type { NewRule, Rule } from "@/api/types";
import { ifMatch } from "../../ui/use_act";

export interface RuleValues extends Record<string, unknown> {
  match_kind: Rule["match_kind"];
  match_value: string;
  action: Rule["action"];
  /** HH:MM; only sent with the action "before". */
  before_time: string;
  active: boolean;
}

/** What the server is told of a form's values. */
export function ruleOf(values: RuleValues): NewRule {
  return {
    match_kind: values.match_kind,
    match_value: values.match_value.trim(),
    action: values.action,
    before_time: values.action === "before" ? values.before_time : null,
    active: values.active,
  };
}

export async function listRules(): Promise<Rule[]> {
  return (await answer(api.GET("/app/api/rules"))).data;
}

export function addRule(values: RuleValues) {
  return answer(api.POST("/app/api/rules", { body: ruleOf(values) }));
}

export function changeRule(rule: Rule, body: Partial<NewRule>) {
  return answer(api.PATCH("/app/api/rules/{rule_id}", { params: paramsOf(rule), body }));
}

export function deleteRule(rule: Rule) {
  return answer(api.DELETE("/app/api/rules/{rule_id}", { params: paramsOf(rule) }));
}

export function orderRules(rule_ids: number[]) {
  return answer(api.POST("/app/api/rules/order", { body: { rule_ids } }));
}

/** How many orders the rule would match now, with the numbers of some. */
export function previewRule(rule: NewRule) {
  return answer(api.POST("/app/api/rules/preview", { body: rule }));
}

function paramsOf(rule: Rule) {
  return { path: { rule_id: rule.rule_id }, header: ifMatch(rule) };
}
