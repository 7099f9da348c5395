import { Group, Paper, Stack, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useForm } from "@mantine/form";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSentence } from "@/shared/states/failed";
import { fitsLabel, inShort } from "./shelf_names";
import { SiteSelect } from "./site_select";

export interface RangeValues extends Record<string, unknown> {
  site_id: string;
  from: string;
  to: string;
}

export function useRangeForm(site: string) {
  const { t } = useTranslation("admin");
  const fits = (name: string) => (fitsLabel(name) ? null : t("shelves.nameUnfit"));
  return useForm<RangeValues>({
    initialValues: { site_id: site, from: "", to: "" },
    validate: { from: fits, to: fits },
  });
}

/** From which shelf to which, and below what came of it. */
export function RangeFields({ form }: { form: UseFormReturnType<RangeValues> }) {
  const { t } = useTranslation("admin");
  return (
    <>
      <SiteSelect {...form.getInputProps("site_id")} />
      <Group grow align="flex-start">
        <TextInput
          label={t("shelves.from")}
          placeholder="A-01-1"
          data-autofocus
          maxLength={40}
          {...form.getInputProps("from")}
        />
        <TextInput
          label={t("shelves.to")}
          placeholder="A-10-5"
          maxLength={40}
          {...form.getInputProps("to")}
        />
      </Group>
    </>
  );
}

interface RangeAnswerProps {
  /** Why the range can't be read; wins over the rest. */
  error: unknown;
  waiting: boolean;
  /** Nothing until both names are typed. */
  children?: ReactNode;
}

/** The place where the server's view of the range appears; read out when it changes. */
export function RangeAnswer({ error, waiting, children }: RangeAnswerProps) {
  const { t } = useTranslation("admin");
  const sentence = useSentence(error);
  return (
    <Paper withBorder p="sm" mih={96} aria-live="polite" opacity={waiting ? 0.6 : 1}>
      {error ? (
        <Text c="var(--mantine-color-error)">{sentence}</Text>
      ) : (
        (children ?? (
          <Text c="dimmed">{t(waiting ? "shelves.rangeLooking" : "shelves.rangeHint")}</Text>
        ))
      )}
    </Paper>
  );
}

/** A count in words and below it the names it counts. */
export function Names({ count, names }: { count: string; names: string[] }) {
  const { first, last } = inShort(names);
  return (
    <Stack gap={2}>
      <Text fw={700}>{count}</Text>
      <Group gap="0 0.6em" fz="sm">
        {first.map((name) => (
          <Name key={name}>{name}</Name>
        ))}
        {last && <span>…</span>}
        {last && <Name>{last}</Name>}
      </Group>
    </Stack>
  );
}

/** Not broken at its hyphens. */
function Name({ children }: { children: string }) {
  return (
    <Text span inherit style={{ whiteSpace: "nowrap" }}>
      {children}
    </Text>
  );
}
