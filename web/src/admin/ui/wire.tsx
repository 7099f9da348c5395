import { Code, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { readableBody } from "./readable_body";
import styles from "./wire.module.css";

interface WireProps {
  title: string;
  /** What it is a part of, for screen readers. */
  of: string;
  headers: string;
  body: string;
  /** Said below a body of which only a part is there. */
  note?: string;
}

/** What went over the wire in one direction: headers and body. */
export function Wire({ title, of, headers, body, note }: WireProps) {
  const { t } = useTranslation("admin");
  const parts = [
    { label: t("webhooks.headers"), text: headers.trim() },
    { label: t("webhooks.body"), text: readableBody(body) },
  ];
  return (
    <Stack gap="xs">
      <Text fw={600}>{title}</Text>
      {parts.map(({ label, text }) => (
        <Stack key={label} gap={2}>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <Code
            block
            tabIndex={0}
            role="region"
            aria-label={`${of}: ${title}, ${label}`}
            className={styles.wire}
          >
            {text || "–"}
          </Code>
        </Stack>
      ))}
      {note && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
    </Stack>
  );
}
