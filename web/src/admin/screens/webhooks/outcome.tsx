import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Delivery } from "@/api/types";
import { When } from "../../ui/when";

/** What the receiver answered last, or why there was no answer. */
export function LastAnswer({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation("admin");
  const { attempts, last_status, last_error } = delivery;
  if (attempts === 0)
    return (
      <Text inherit c="dimmed">
        {t("webhooks.notTried")}
      </Text>
    );
  if (last_status === 0)
    return (
      <Text inherit maw={260}>
        {last_error}
      </Text>
    );
  return <>{t("webhooks.answered", { status: last_status })}</>;
}

/** When a message that waits is tried again; one held back goes when the one before it is done. */
export function NextTry({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation("admin");
  if (delivery.next_attempt_at) return <When at={delivery.next_attempt_at} />;
  return <>{t(delivery.state === "waiting" ? "webhooks.behind" : "webhooks.noMore")}</>;
}
