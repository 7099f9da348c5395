import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface PageProps {
  title: string;
  /** One sentence on what the page is for. */
  intro?: string;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every Admin screen; sets the window's title too. */
export function Page({ title, intro, actions, children }: PageProps) {
  return (
    <Stack gap="md">
      <title>{`${title} · Entrepot`}</title>
      <Group justify="space-between" align="flex-start">
        <Stack gap={2} flex="1 1 320px">
          <Title order={1} size="h2">
            {title}
          </Title>
          {intro && <Text c="dimmed">{intro}</Text>}
        </Stack>
        {actions && <Group gap="sm">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
