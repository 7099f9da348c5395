import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconFilterOff, IconSearch } from "@/shared/icons";
import { localTime, utcTime } from "./local_time";
import type { Filters } from "./url_filters";

/** A filter of a list: free text, a day, a time, or one of `options`. `name` is the query parameter. */
export interface FilterField {
  name: string;
  label: string;
  options?: { value: string; label: string }[];
  /** A day, as 2026-12-01. */
  date?: boolean;
  /** A moment, as 2026-12-01T09:00:00Z. */
  time?: boolean;
}

interface FilterBarProps {
  fields: FilterField[];
  filters: Filters;
  onChange: (change: Filters) => void;
  onClear: () => void;
}

export function FilterBar({ fields, filters, onChange, onClear }: FilterBarProps) {
  const { t } = useTranslation("admin");
  const active = fields.some((field) => filters[field.name]);
  return (
    <Group align="flex-end" gap="sm">
      {fields.map((field) =>
        field.options ? (
          <NativeSelect
            key={field.name}
            label={field.label}
            data={[{ value: "", label: t("list.any") }, ...field.options]}
            value={filters[field.name] ?? ""}
            onChange={(event) => onChange({ [field.name]: event.currentTarget.value })}
          />
        ) : field.time ? (
          <TextInput
            key={field.name}
            type="datetime-local"
            label={field.label}
            value={localTime(filters[field.name])}
            onChange={(event) => onChange({ [field.name]: utcTime(event.currentTarget.value) })}
          />
        ) : (
          <TextFilter
            key={field.name}
            field={field}
            value={filters[field.name] ?? ""}
            onChange={onChange}
          />
        ),
      )}
      {active && <ClearFilters onClear={onClear} />}
    </Group>
  );
}

export function ClearFilters({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation("admin");
  return (
    <Button
      variant="default"
      leftSection={<IconFilterOff size={18} aria-hidden />}
      onClick={onClear}
    >
      {t("list.clear")}
    </Button>
  );
}

interface TextFilterProps {
  field: FilterField;
  value: string;
  onChange: (change: Filters) => void;
}

function TextFilter({ field, value, onChange }: TextFilterProps) {
  const [text, setText] = useState(value);
  const sent = useRef<string | null>(null);
  const send = useDebouncedCallback((typed: string) => {
    sent.current = typed.trim();
    onChange({ [field.name]: typed.trim() });
  }, 300);
  useEffect(() => {
    // What was typed comes back as the value, perhaps after more was typed: keep that.
    if (value === sent.current) return;
    sent.current = null;
    setText(value);
  }, [value]);
  return (
    <TextInput
      label={field.label}
      value={text}
      type={field.date ? "date" : "text"}
      leftSection={field.date ? undefined : <IconSearch size={16} aria-hidden />}
      onChange={(event) => {
        setText(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}
