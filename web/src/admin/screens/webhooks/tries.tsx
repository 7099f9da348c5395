import { Code, SimpleGrid, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DeliveryTry } from "@/api/types";
import { FactList } from "../../ui/fact_list";
import { Section } from "../../ui/section";
import { When } from "../../ui/when";
import { readableBody } from "./readable_body";
import styles from "./tries.module.css";

/** Every try of a message with its request and its answer, the last first. */
export function Tries({ tries }: { tries: DeliveryTry[] }) {
  const { t } = useTranslation("admin");
  if (tries.length === 0) return <Text c="dimmed">{t("webhooks.noTries")}</Text>;
  return (
    <>
      {tries.toReversed().map((one) => (
        <Try key={one.attempt} one={one} />
      ))}
    </>
  );
}

function Try({ one }: { one: DeliveryTry }) {
  const { t } = useTranslation("admin");
  const status = one.status ? t("webhooks.answered", { status: one.status }) : one.error;
  return (
    <Section title={t("webhooks.try", { number: one.attempt })}>
      <FactList
        facts={[
          { label: t("webhooks.status"), value: status || t("webhooks.noAnswer") },
          {
            label: t("webhooks.took"),
            value: t("webhooks.milliseconds", { count: one.duration_ms }),
          },
          { label: t("webhooks.at"), value: <When at={one.at} /> },
        ]}
      />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Wire
          title={t("webhooks.request")}
          number={one.attempt}
          headers={one.request_headers}
          body={one.request_body}
        />
        <Wire
          title={t("webhooks.answer")}
          number={one.attempt}
          headers={one.answer_headers}
          body={one.answer_body}
        />
      </SimpleGrid>
    </Section>
  );
}

interface WireProps {
  title: string;
  number: number;
  headers: string;
  body: string;
}

function Wire({ title, number, headers, body }: WireProps) {
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
            aria-label={`${t("webhooks.try", { number })}: ${title}, ${label}`}
            className={styles.wire}
          >
            {text || "–"}
          </Code>
        </Stack>
      ))}
    </Stack>
  );
}
