import { Card, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** A titled part of a page about one thing. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card withBorder padding="md" component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Card>
  );
}
