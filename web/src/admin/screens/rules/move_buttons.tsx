import { ActionIcon, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Rule } from "@/api/types";
import { IconChevronDown, IconChevronUp } from "@/shared/icons";
import type { Direction } from "./move_rule";
import { type Mover, moveButtonId } from "./use_mover";

interface MoveButtonsProps {
  name: string;
  rule: Rule;
  isFirst: boolean;
  isLast: boolean;
  mover: Mover;
}

/** Up and down. At an end the button stays reachable, so that the keyboard does not lose its place. */
export function MoveButtons({ name, rule, isFirst, isLast, mover }: MoveButtonsProps) {
  const { t } = useTranslation("admin");
  const button = (direction: Direction, atEnd: boolean) => (
    <ActionIcon
      id={moveButtonId(rule.rule_id, direction)}
      variant="default"
      size="lg"
      aria-label={t(direction === "up" ? "rules.up" : "rules.down", { name })}
      aria-disabled={atEnd}
      data-disabled={atEnd || undefined}
      onClick={() => !atEnd && mover.move(rule, direction)}
    >
      {direction === "up" ? (
        <IconChevronUp size={18} aria-hidden />
      ) : (
        <IconChevronDown size={18} aria-hidden />
      )}
    </ActionIcon>
  );
  return (
    <Group gap="xs" wrap="nowrap">
      {button("up", isFirst)}
      {button("down", isLast)}
    </Group>
  );
}
