import { Alert, Button, Group, List, NumberInput, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { LineChangeResult, OrderDetail, OrderDetailLine } from "@/api/types";
import { IconAlertTriangle, IconEdit } from "@/shared/icons";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { ifMatch } from "../../ui/use_act";

type Quantities = Record<string, number>;

/** Changes the quantities of an order's lines; says of each that came too late who has its units. */
export function EditLines({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("admin");
  const [opened, { open, close }] = useDisclosure(false);
  const [late, setLate] = useState<LineChangeResult[]>([]);
  if (["fulfilled", "shipped", "cancelled"].includes(order.status)) return null;
  return (
    <>
      {late.length > 0 && <TooLate late={late} lines={order.line_items} />}
      <Group>
        <Button variant="default" leftSection={<IconEdit size={18} aria-hidden />} onClick={open}>
          {t("orders.editLines")}
        </Button>
      </Group>
      {opened && <EditDialog order={order} onClose={close} onLate={setLate} />}
    </>
  );
}

interface EditDialogProps {
  order: OrderDetail;
  onClose: () => void;
  onLate: (late: LineChangeResult[]) => void;
}

function EditDialog({ order, onClose, onLate }: EditDialogProps) {
  const { t } = useTranslation("admin");
  const client = useQueryClient();
  const form = useForm<Quantities>({
    initialValues: Object.fromEntries(
      order.line_items.map((line) => [nameOf(line), line.quantity]),
    ),
  });
  const save = async (values: Quantities) => {
    const line_items = order.line_items
      .filter((line) => values[nameOf(line)] !== line.quantity)
      .map((line) => ({
        order_line_item_id: line.order_line_item_id,
        quantity: values[nameOf(line)] ?? line.quantity,
      }));
    if (line_items.length === 0) return;
    const after = await answer(
      api.PATCH("/app/api/orders/{order_id}", {
        params: { path: { order_id: order.order_id }, header: ifMatch(order) },
        body: { line_items },
      }),
    );
    const late = (after.line_changes ?? []).filter(({ result }) => result === "too_late");
    onLate(late);
    if (late.length < line_items.length) notifyDone(t("orders.linesChanged"));
    await client.invalidateQueries({ queryKey: ["orders"] });
  };
  return (
    <FormDialog title={t("orders.editLines")} opened onClose={onClose} form={form} onSubmit={save}>
      <Text>{t("orders.editLinesText")}</Text>
      {order.line_items.map((line) => (
        <NumberInput
          key={line.order_line_item_id}
          label={line.name || line.sku}
          description={t("orders.pickedUnits", { count: line.picked_quantity })}
          min={0}
          max={1_000_000}
          allowDecimal={false}
          {...form.getInputProps(nameOf(line))}
        />
      ))}
    </FormDialog>
  );
}

function nameOf({ order_line_item_id }: OrderDetailLine) {
  return `line${order_line_item_id}`;
}

function TooLate({ late, lines }: { late: LineChangeResult[]; lines: OrderDetailLine[] }) {
  const { t } = useTranslation("admin");
  const skuOf = (id: number | null) =>
    lines.find(({ order_line_item_id }) => order_line_item_id === id)?.sku ?? "";
  return (
    <Alert color="amber" icon={<IconAlertTriangle aria-hidden />} title={t("orders.tooLate")}>
      <List>
        {late.map(({ order_line_item_id: id, message, user, port }) => (
          <List.Item key={id}>
            {skuOf(id)}: {message} {[user, port].filter(Boolean).join(" · ")}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
