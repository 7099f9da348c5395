import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PurchaseOrderDetail } from "@/api/types";
import { IconCheck, IconRefresh, IconX } from "@/shared/icons";
import { confirmAct, confirmDanger } from "../../ui/confirm";
import { useAct } from "../../ui/use_act";
import {
  askForSync,
  cancelPurchaseOrder,
  closePurchaseOrder,
  reopenPurchaseOrder,
} from "./requests";

/** What can be done with a purchase order as it stands. */
export function PurchaseOrderActs({ detail }: { detail: PurchaseOrderDetail }) {
  const { purchase_order: order } = detail;
  if (order.status === "cancelled") return null;
  const untouched = detail.lines.every((line) => line.received_quantity === 0);
  return (
    <>
      <Sync detail={detail} />
      {order.closed ? <Reopen detail={detail} /> : <Close detail={detail} />}
      {untouched && <Cancel detail={detail} />}
    </>
  );
}

interface ActProps {
  detail: PurchaseOrderDetail;
}

function Sync({ detail }: ActProps) {
  const { t } = useTranslation("admin");
  const { purchase_order: order, shop_name: name } = detail;
  const sync = useAct<void>(
    "purchase_orders",
    () => askForSync(order.shop_id, order.purchase_order_id),
    () => t("purchaseOrders.syncAsked", { name }),
  );
  const ask = () =>
    confirmAct({
      title: t("purchaseOrders.sync"),
      text: t("purchaseOrders.syncOneText", { name, number: order.purchase_order_number }),
      act: t("purchaseOrders.syncAsk"),
      onConfirm: () => sync.mutate(),
    });
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh size={18} aria-hidden />}
      loading={sync.isPending}
      onClick={ask}
    >
      {t("purchaseOrders.sync")}
    </Button>
  );
}

function Close({ detail }: ActProps) {
  const { t } = useTranslation("admin");
  const { purchase_order: order } = detail;
  const missing = detail.lines.reduce(
    (sum, line) => sum + Math.max(0, line.quantity - line.received_quantity),
    0,
  );
  const close = useAct<void>(
    "purchase_orders",
    () => closePurchaseOrder(order.purchase_order_id),
    () => t("purchaseOrders.closedNow"),
  );
  const ask = () =>
    confirmAct({
      title: t("purchaseOrders.close"),
      text: t("purchaseOrders.closeText", { count: missing, number: order.purchase_order_number }),
      act: t("purchaseOrders.close"),
      onConfirm: () => close.mutate(),
    });
  return (
    <Button
      variant="default"
      leftSection={<IconCheck size={18} aria-hidden />}
      loading={close.isPending}
      onClick={ask}
    >
      {t("purchaseOrders.close")}
    </Button>
  );
}

function Reopen({ detail }: ActProps) {
  const { t } = useTranslation("admin");
  const reopen = useAct<void>(
    "purchase_orders",
    () => reopenPurchaseOrder(detail.purchase_order.purchase_order_id),
    () => t("purchaseOrders.reopened"),
  );
  return (
    <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate()}>
      {t("purchaseOrders.reopen")}
    </Button>
  );
}

function Cancel({ detail }: ActProps) {
  const { t } = useTranslation("admin");
  const { purchase_order: order } = detail;
  const cancel = useAct<void>(
    "purchase_orders",
    () => cancelPurchaseOrder(order.purchase_order_id),
    () => t("purchaseOrders.cancelled"),
  );
  const ask = () =>
    confirmDanger({
      title: t("purchaseOrders.cancel"),
      text: t("purchaseOrders.cancelText", { number: order.purchase_order_number }),
      act: t("purchaseOrders.cancel"),
      onConfirm: () => cancel.mutate(),
    });
  return (
    <Button
      variant="default"
      leftSection={<IconX size={18} aria-hidden />}
      loading={cancel.isPending}
      onClick={ask}
    >
      {t("purchaseOrders.cancel")}
    </Button>
  );
}
