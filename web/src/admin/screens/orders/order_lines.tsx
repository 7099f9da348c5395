import { Group, Stack, Table, Text } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { OrderDetailLine } from "@/api/types";
import { Picture } from "../../ui/picture";
import { ScreenLink } from "../../ui/screen_link";

export function OrderLines({ lines }: { lines: OrderDetailLine[] }) {
  const { t } = useTranslation("admin");
  return (
    <Table aria-label={t("orders.lines")} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("orders.product")}</Table.Th>
          <Table.Th ta="right">{t("orders.ordered")}</Table.Th>
          <Table.Th ta="right">{t("orders.reserved")}</Table.Th>
          <Table.Th ta="right">{t("orders.picked")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Fragment key={line.order_line_item_id}>
            <Line line={line} note={line.components.length > 0 ? t("orders.kit") : ""} />
            {line.components.map((component) => (
              <Line
                key={component.order_line_item_id}
                line={component}
                note={t("orders.inKit", { kit: line.name || line.sku })}
                inner
              />
            ))}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type Shown = Omit<OrderDetailLine, "components" | "ext_order_line_item_id">;

interface LineProps {
  line: Shown;
  /** What it is in, or that it is a kit; empty for an ordinary product. */
  note: string;
  /** A component, below its kit. */
  inner?: boolean;
}

function Line({ line, note, inner }: LineProps) {
  return (
    <Table.Tr>
      <Table.Td pl={inner ? "xl" : undefined}>
        <LineProduct line={line} note={note} />
      </Table.Td>
      <Table.Td ta="right">{line.quantity}</Table.Td>
      <Table.Td ta="right">{line.reserved_quantity}</Table.Td>
      <Table.Td ta="right">{line.picked_quantity}</Table.Td>
    </Table.Tr>
  );
}

function LineProduct({ line, note }: { line: Shown; note: string }) {
  return (
    <Group gap="sm" wrap="nowrap">
      <Picture src={line.image_url} />
      <Stack gap={0}>
        <ScreenLink to={`products/${line.product_id}`}>{line.name || line.sku}</ScreenLink>
        <Text size="sm" c="dimmed">
          {[line.sku, note].filter(Boolean).join(" · ")}
        </Text>
      </Stack>
    </Group>
  );
}
