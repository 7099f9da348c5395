import { SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DeliveryTry } from "@/api/types";
import { FactList } from "../../ui/fact_list";
import { Section } from "../../ui/section";
import { When } from "../../ui/when";
import { Wire } from "../../ui/wire";

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
          of={t("webhooks.try", { number: one.attempt })}
          headers={one.request_headers}
          body={one.request_body}
        />
        <Wire
          title={t("webhooks.answer")}
          of={t("webhooks.try", { number: one.attempt })}
          headers={one.answer_headers}
          body={one.answer_body}
        />
      </SimpleGrid>
    </Section>
  );
}
