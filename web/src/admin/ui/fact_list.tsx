import { SimpleGrid, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Small facts about one thing, side by side; those without a value are left out. */
export function FactList({ facts, cols = 3 }: { facts: Fact[]; cols?: number }) {
  const known = facts.filter(({ value }) => value !== "" && value !== null && value !== undefined);
  return (
    <SimpleGrid cols={{ base: 1, sm: cols }} spacing="md" verticalSpacing="sm">
      {known.map(({ label, value }) => (
        <Stack key={label} gap={0}>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="div">{value}</Text>
        </Stack>
      ))}
    </SimpleGrid>
  );
}
