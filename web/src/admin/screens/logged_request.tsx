import { Anchor, Code, SimpleGrid, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { LoggedRequest, LoggedRequestDetail } from "@/api/types";
import { FactList } from "../ui/fact_list";
import { Loaded } from "../ui/loaded";
import { Page } from "../ui/page";
import { useRecordId } from "../ui/record_id";
import { ScreenLink } from "../ui/screen_link";
import { Section } from "../ui/section";
import { When } from "../ui/when";
import { Wire } from "../ui/wire";
import { milliseconds, Outcome } from "./request_log/outcome";

/** One request of an integration with both bodies. */
export default function LoggedRequestScreen() {
  const { t } = useTranslation("admin");
  const id = useRecordId("loggedRequestId");
  const query = useQuery({
    queryKey: ["request_log", "one", id],
    queryFn: () =>
      answer(
        api.GET("/app/api/request_log/{logged_request_id}", {
          params: { path: { logged_request_id: id } },
        }),
      ),
  });
  const request = query.data?.request;
  return (
    <>
      <ScreenLink to="request-log">{t("requestLog.all")}</ScreenLink>
      <Page
        title={t("requestLog.title", { id })}
        intro={request && `${request.method} ${request.path}`}
      >
        <Loaded query={query}>{(data) => <Detail detail={data} />}</Loaded>
      </Page>
    </>
  );
}

function Detail({ detail }: { detail: LoggedRequestDetail }) {
  const { t } = useTranslation("admin");
  const of = t("requestLog.title", { id: detail.request.logged_request_id });
  return (
    <Stack gap="md">
      <Section title={t("requestLog.facts")}>
        <Facts request={detail.request} />
      </Section>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Wire
          title={t("requestLog.sent")}
          of={of}
          headers={detail.request_headers}
          body={detail.request_body}
          note={useCutNote(detail.request_bytes)}
        />
        <Wire
          title={t("requestLog.answered")}
          of={of}
          headers={detail.answer_headers}
          body={detail.answer_body}
          note={useCutNote(detail.answer_bytes)}
        />
      </SimpleGrid>
    </Stack>
  );
}

const keptBytes = 8192;

function useCutNote(bytes: number): string | undefined {
  const { t } = useTranslation("admin");
  return bytes > keptBytes ? t("requestLog.cut", { count: bytes }) : undefined;
}

function Facts({ request }: { request: LoggedRequest }) {
  const { t } = useTranslation("admin");
  return (
    <FactList
      facts={[
        { label: t("requestLog.answer"), value: <Answer request={request} /> },
        { label: t("requestLog.took"), value: milliseconds(request.duration_us) },
        { label: t("requestLog.at"), value: <When at={request.at} /> },
        { label: t("requestLog.integration"), value: request.integration },
        { label: t("requestLog.shop"), value: request.shop_name || t("requestLog.noShop") },
        { label: t("requestLog.token"), value: request.token_id },
        { label: t("requestLog.requestId"), value: <Code>{request.request_id}</Code> },
        { label: t("requestLog.query"), value: request.query },
      ]}
    />
  );
}

function Answer({ request }: { request: LoggedRequest }) {
  const { t } = useTranslation("admin");
  return (
    <Stack gap={4} align="flex-start">
      <Outcome request={request} />
      {request.code && (
        <Anchor href={`/docs/errors#${request.code}`} target="_blank" rel="noopener">
          {t("requestLog.codeCure")}
        </Anchor>
      )}
    </Stack>
  );
}
