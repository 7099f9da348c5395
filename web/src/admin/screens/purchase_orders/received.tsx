import { Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface ReceivedProps {
  received: number;
  quantity: number;
}

/** How many of the units ordered have come, as words and as a bar. */
export function Received({ received, quantity }: ReceivedProps) {
  const { t } = useTranslation("admin");
  const color = received > quantity ? "red" : received === quantity ? "green" : "blue";
  const text = t("purchaseOrders.receivedOf", { received, quantity });
  return (
    <Stack gap={4} miw={120}>
      <Text size="sm" fw={600}>
        {text}
      </Text>
      <Progress
        value={quantity > 0 ? Math.min(100, (100 * received) / quantity) : 0}
        color={color}
        aria-label={text}
      />
    </Stack>
  );
}
