import { Timeline as Line, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TimelineEntry } from "@/api/types";
import { Section } from "../../ui/section";
import { When } from "../../ui/when";

const happenings = [
  "created",
  "changed",
  "cancelled",
  "prepared",
  "pick_started",
  "picked",
  "deviated",
  "released",
  "put_back",
  "deviation_solved",
  "label_requested",
  "label_refused",
  "shipped",
  "lines_changed",
  "held",
  "hold_released",
  "cancellation_requested",
] as const;
type Happening = (typeof happenings)[number];

/** What happened to an order, newest last. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation("admin");
  const name = (happening: string) =>
    happenings.includes(happening as Happening)
      ? t(`orders.happening.${happening as Happening}`)
      : happening;
  return (
    <Section title={t("orders.timeline")}>
      <Line bulletSize={14} lineWidth={2} active={entries.length}>
        {entries.map((entry) => (
          <Line.Item key={`${entry.at} ${entry.happening}`} title={name(entry.happening)}>
            <Text size="sm" c="dimmed" component="div">
              {entry.actor && `${entry.actor} · `}
              <When at={entry.at} />
            </Text>
          </Line.Item>
        ))}
      </Line>
    </Section>
  );
}
