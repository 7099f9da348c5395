import { Button, CopyButton, Group, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconCheck, IconCopy } from "@/shared/icons";

/** A value to take along, with a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation();
  return (
    <Group align="flex-end" wrap="nowrap" gap="xs">
      <TextInput
        label={label}
        value={value}
        readOnly
        flex={1}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            onClick={copy}
            leftSection={copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
            aria-label={`${t(copied ? "action.copied" : "action.copy")}: ${label}`}
          >
            {t(copied ? "action.copied" : "action.copy")}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
