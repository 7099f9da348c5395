import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Hold, OrderDetail } from "@/api/types";
import { IconLock, IconLockOpen } from "@/shared/icons";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { Section } from "../../ui/section";
import { useAct } from "../../ui/use_act";
import { When } from "../../ui/when";

const over = ["fulfilled", "shipped", "cancelled"];

/** Who keeps the order from being picked, and why; hold it, let it go. */
export function Holds({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("admin");
  if (over.includes(order.status) && order.holds.length === 0) return null;
  return (
    <Section title={t("orders.holds")}>
      {order.holds.length === 0 && <Text c="dimmed">{t("orders.noHolds")}</Text>}
      {order.holds.map((hold) => (
        <Item key={hold.hold_id ?? "rule"} order={order} hold={hold} />
      ))}
      <AddHold order={order} />
    </Section>
  );
}

function Item({ order, hold }: { order: OrderDetail; hold: Hold }) {
  const { t } = useTranslation("admin");
  const release = useAct(
    "orders",
    (hold_id: number) =>
      answer(
        api.DELETE("/app/api/orders/{order_id}/holds/{hold_id}", {
          params: { path: { order_id: order.order_id, hold_id } },
        }),
      ),
    () => t("orders.holdReleased"),
  );
  const { hold_id, kind, reason, by, created_at } = hold;
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <Stack gap={0}>
        <Text style={{ overflowWrap: "anywhere" }}>{reason}</Text>
        <Text size="sm" c="dimmed" component="div">
          {kind === "rule" ? t("orders.heldByRule") : by}
          {created_at && " · "}
          {created_at && <When at={created_at} />}
        </Text>
      </Stack>
      {hold_id && (
        <Button
          variant="default"
          miw="max-content"
          leftSection={<IconLockOpen size={18} aria-hidden />}
          loading={release.isPending}
          onClick={() => release.mutate(hold_id)}
        >
          {t("orders.release")}
        </Button>
      )}
    </Group>
  );
}

function AddHold({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("admin");
  const client = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const form = useForm({
    initialValues: { reason: "" },
    validate: { reason: (value) => (value.trim() ? null : t("orders.holdNeedsReason")) },
  });
  const hold = async (body: { reason: string }) => {
    const path = { order_id: order.order_id };
    await answer(api.POST("/app/api/orders/{order_id}/holds", { params: { path }, body }));
    notifyDone(t("orders.heldNow"));
    await client.invalidateQueries({ queryKey: ["orders"] });
  };
  if (over.includes(order.status)) return null;
  return (
    <Group>
      <Button variant="default" leftSection={<IconLock size={18} aria-hidden />} onClick={open}>
        {t("orders.hold")}
      </Button>
      <FormDialog
        title={t("orders.hold")}
        opened={opened}
        onClose={close}
        form={form}
        onSubmit={hold}
        submitLabel={t("orders.hold")}
      >
        <Text>{t("orders.holdText")}</Text>
        <TextInput
          label={t("orders.reason")}
          required
          maxLength={200}
          data-autofocus
          {...form.getInputProps("reason")}
        />
      </FormDialog>
    </Group>
  );
}
