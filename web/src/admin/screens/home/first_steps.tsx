import { Anchor, Button, Group, List, Stack, Text, ThemeIcon, VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Dashboard } from "@/api/types";
import { IconCheck, IconDeviceTablet } from "@/shared/icons";
import { useGoToPort } from "../../shell/go_to_port";
import { ScreenLink } from "../../ui/screen_link";
import { Section } from "../../ui/section";
import { type Step, stepsToGo } from "./steps_to_go";
import { useBeginnings } from "./use_beginnings";

/** Leads a fresh installation to its first picked order; nothing once that has been reached. */
export function FirstSteps({ figures }: { figures: Dashboard }) {
  const { t } = useTranslation("admin");
  const has = useBeginnings(figures);
  const steps = has ? stepsToGo(has) : [];
  if (steps.length === 0) return null;
  return (
    <Section title={t("home.firstSteps")}>
      <Text c="dimmed">{t("home.firstStepsHint")}</Text>
      <List type="ordered" listStyleType="none" spacing="md" center={false}>
        {steps.map((step, index) => (
          <StepItem key={step.name} step={step} number={index + 1} />
        ))}
      </List>
    </Section>
  );
}

function StepItem({ step, number }: { step: Step; number: number }) {
  const { t } = useTranslation("admin");
  const { name, done } = step;
  return (
    <List.Item>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <ThemeIcon size="md" radius="xl" variant="light" color={done ? "green" : "blue"}>
          {done ? <IconCheck size={16} aria-hidden /> : <Text size="sm">{number}</Text>}
        </ThemeIcon>
        <Stack gap={2} align="flex-start">
          <Text fw={600}>
            {t(`home.steps.${name}`)}
            {done && <VisuallyHidden>{t("home.stepDone")}</VisuallyHidden>}
          </Text>
          {!done && <Text c="dimmed">{t(`home.stepHints.${name}`)}</Text>}
          {!done && ways[name]()}
        </Stack>
      </Group>
    </List.Item>
  );
}

/** Where each step is done. */
const ways: Record<Step["name"], () => ReactNode> = {
  integration: () => <Way to="integrations" step="integration" />,
  products: () => <GuideLink step="products" />,
  shelves: () => <Way to="shelves" step="shelves" />,
  store: () => <PortButton />,
  order: () => <GuideLink step="order" />,
};

function Way({ to, step }: { to: string; step: "integration" | "shelves" }) {
  const { t } = useTranslation("admin");
  return <ScreenLink to={to}>{t(`home.ways.${step}`)}</ScreenLink>;
}

function GuideLink({ step }: { step: "products" | "order" }) {
  const { t } = useTranslation("admin");
  return <Anchor href="/docs/guide">{t(`home.ways.${step}`)}</Anchor>;
}

function PortButton() {
  const { t } = useTranslation("admin");
  const goToPort = useGoToPort();
  return (
    <Button
      mt={4}
      color="green"
      leftSection={<IconDeviceTablet size={18} aria-hidden />}
      loading={goToPort.isPending}
      onClick={() => goToPort.mutate()}
    >
      {t("home.ways.store")}
    </Button>
  );
}
