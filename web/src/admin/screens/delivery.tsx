import { Code, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Delivery } from "@/api/types";
import { IconArrowBackUp } from "@/shared/icons";
import { FactList } from "../ui/fact_list";
import { Loaded } from "../ui/loaded";
import { Page } from "../ui/page";
import { useRecordId } from "../ui/record_id";
import { ScreenLink } from "../ui/screen_link";
import { Section } from "../ui/section";
import { ToneBadge } from "../ui/status_badge";
import { useLiveReload } from "../ui/use_live_reload";
import { When } from "../ui/when";
import { productResources } from "./products/product_resources";
import { DeliveryState } from "./webhooks/delivery_state";
import { LastAnswer, NextTry } from "./webhooks/outcome";
import { SendAgain } from "./webhooks/send_again";
import { Tries } from "./webhooks/tries";

/** One message of a hook: what was sent, what was answered, and when it is tried again. */
export default function DeliveryScreen() {
  const { t } = useTranslation("admin");
  const id = useRecordId("deliveryId");
  useLiveReload(["hook", "delivery"], "deliveries");
  const query = useQuery({
    queryKey: ["deliveries", id],
    queryFn: () =>
      answer(
        api.GET("/app/api/deliveries/{delivery_id}", { params: { path: { delivery_id: id } } }),
      ),
  });
  const delivery = query.data;
  return (
    <>
      <ScreenLink to="webhooks/deliveries">{t("webhooks.allDeliveries")}</ScreenLink>
      <Page
        title={t("webhooks.deliveryTitle", { id })}
        intro={
          delivery &&
          (delivery.resource === "hook"
            ? t("webhooks.testOf", { event: delivery.event })
            : delivery.event)
        }
        actions={delivery && <SendAgain delivery={delivery} />}
      >
        <Loaded query={query}>{(data) => <Detail delivery={data} />}</Loaded>
      </Page>
    </>
  );
}

function Detail({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation("admin");
  return (
    <Stack gap="md">
      <Section title={t("webhooks.facts")}>
        <FactList
          facts={[
            { label: t("webhooks.state"), value: <State delivery={delivery} /> },
            { label: t("webhooks.lastAnswer"), value: <LastAnswer delivery={delivery} /> },
            { label: t("webhooks.nextTry"), value: <NextTry delivery={delivery} /> },
            { label: t("webhooks.target"), value: <Target url={delivery.target_url} /> },
            { label: t("webhooks.about"), value: <About delivery={delivery} /> },
            { label: t("webhooks.created"), value: <When at={delivery.created_at} /> },
            { label: t("webhooks.tries"), value: delivery.attempts },
            { label: t("webhooks.sequence"), value: delivery.sequence },
          ]}
        />
      </Section>
      <Tries tries={delivery.tries ?? []} />
    </Stack>
  );
}

/** Read out when it changes: it is what one waits for after sending again. */
function State({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation("admin");
  return (
    <Stack gap={4} align="flex-start" role="status">
      <DeliveryState delivery={delivery} />
      {delivery.replayed && delivery.resource !== "hook" && (
        <ToneBadge hue="gray" icon={IconArrowBackUp} text={t("webhooks.replayed")} />
      )}
    </Stack>
  );
}

function Target({ url }: { url: string }) {
  return <Code style={{ overflowWrap: "anywhere" }}>{url}</Code>;
}

function About({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation("admin");
  const id = delivery.resource_id;
  if (productResources.includes(delivery.resource)) {
    return <ScreenLink to={`products/${id}`}>{t("webhooks.product", { id })}</ScreenLink>;
  }
  if (delivery.resource === "fulfillment") return <>{t("orders.fulfillment", { id })}</>;
  if (delivery.resource === "hook") return <>{t("webhooks.hookItself", { id })}</>;
  return <>{`${delivery.resource} ${id}`}</>;
}
