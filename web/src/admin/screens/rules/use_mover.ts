import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Rule } from "@/api/types";
import { notifyRefused } from "../../ui/notify";
import { type Direction, moveRule } from "./move_rule";
import { orderRules } from "./rule_requests";
import { useRuleWords } from "./rule_words";

export interface Mover {
  move: (rule: Rule, direction: Direction) => void;
  /** What happened last, to be read out. */
  said: string;
}

export function moveButtonId(rule: number, direction: Direction) {
  return `move-rule-${rule}-${direction}`;
}

/** Moves rules: shown at once, sent in the order of the presses, taken back when refused. */
export function useMover(rules: Rule[]): Mover {
  const { t } = useTranslation("admin");
  const client = useQueryClient();
  const words = useRuleWords();
  const [said, setSaid] = useState("");
  const focusNext = useFocusAfterMove(rules);
  const send = useMutation({
    mutationFn: orderRules,
    scope: { id: "rule order" },
    onError: notifyRefused,
    // The last of several presses decides; an answer to an earlier one would turn it back.
    onSettled: () => {
      if (client.isMutating({ mutationKey: ["order rules"] }) <= 1)
        return client.invalidateQueries({ queryKey: ["rules"] });
    },
    mutationKey: ["order rules"],
  });
  const move = (rule: Rule, direction: Direction) => {
    const moved = moveRule(rules, rule.rule_id, direction);
    client.setQueryData(["rules"], moved);
    focusNext(moveButtonId(rule.rule_id, direction));
    const place = moved.indexOf(rule) + 1;
    setSaid(t("rules.moved", { name: words(rule), place, count: moved.length }));
    send.mutate(moved.map(({ rule_id }) => rule_id));
  };
  return { move, said };
}

/** A row that is moved in the page loses the focus: gives it back to the pressed button. */
function useFocusAfterMove(rules: Rule[]) {
  const wanted = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: to run when the rows have moved
  useEffect(() => {
    if (wanted.current) document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [rules]);
  return (id: string) => {
    wanted.current = id;
  };
}
