import { Alert, Button, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { ApiError } from "@/api/problem";
import type { OrderDetail } from "@/api/types";
import { IconBan, IconX } from "@/shared/icons";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { StatusBadge } from "../../ui/status_badge";
import { When } from "../../ui/when";

const final = ["fulfilled", "shipped", "cancelled"];

/** The accepted request whose goods are still on their way back. */
export function pendingCancellation(order: OrderDetail) {
  return order.cancellation_requests.find(
    ({ status, cancelled_at }) => status === "accepted" && !cancelled_at,
  );
}

/** Cancels an order that nobody has begun; asks for it when a worker has. */
export function Cancel({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("admin");
  const [opened, { open, close }] = useDisclosure(false);
  const mayCancel = !final.includes(order.status) && !pendingCancellation(order);
  return (
    <>
      <StatusBadge status={order.status} />
      {mayCancel && (
        <Button variant="default" leftSection={<IconX size={18} aria-hidden />} onClick={open}>
          {t("orders.cancel")}
        </Button>
      )}
      <CancelDialog order={order} opened={opened} onClose={close} />
    </>
  );
}

interface CancelDialogProps {
  order: OrderDetail;
  opened: boolean;
  onClose: () => void;
}

function CancelDialog({ order, opened, onClose }: CancelDialogProps) {
  const { t } = useTranslation("admin");
  const client = useQueryClient();
  const form = useForm({ initialValues: { reason: "" } });
  const atPort = order.fulfillments.some(({ status }) => status === "in_progress");
  const ask = async (body: { reason: string }) => {
    const path = { order_id: order.order_id };
    const after = await answer(
      api.POST("/app/api/orders/{order_id}/cancellation_requests", { params: { path }, body }),
    );
    const told = after.cancellation_requests.at(-1);
    await client.invalidateQueries({ queryKey: ["orders"] });
    if (told?.status === "refused") {
      throw new ApiError(422, { detail: told.message }, null);
    }
    notifyDone(t(after.status === "cancelled" ? "orders.cancelled" : "orders.cancelAsked"));
  };
  const number = order.order_number || order.ext_order_id;
  return (
    <FormDialog
      title={t("orders.cancel")}
      opened={opened}
      onClose={onClose}
      form={form}
      onSubmit={ask}
      submitLabel={t(atPort ? "orders.cancelAsk" : "orders.cancel")}
      danger
    >
      <Text style={{ overflowWrap: "anywhere" }}>
        {t(atPort ? "orders.cancelAtPort" : "orders.cancelText", { number })}
      </Text>
      <TextInput
        label={t("orders.reason")}
        description={atPort ? t("orders.cancelReasonHint") : undefined}
        maxLength={200}
        {...form.getInputProps("reason")}
      />
    </FormDialog>
  );
}

/** Says that the order's goods are on their way back. */
export function BeingCancelled({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("admin");
  const request = pendingCancellation(order);
  if (!request) return null;
  const { user, port, reason, requested_by, created_at } = request;
  return (
    <Alert color="red" icon={<IconBan aria-hidden />} title={t("orders.beingCancelled")}>
      <Text>{t("orders.goodsGoBack", { user, port })}</Text>
      <Text component="div">
        {requested_by}
        {reason && `: ${reason}`} · <When at={created_at} />
      </Text>
    </Alert>
  );
}
