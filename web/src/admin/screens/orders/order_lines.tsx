import { Group, Stack, Table, Text } from "@mantine/core";
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
          <Table.Tr key={line.order_line_item_id}>
            <Table.Td>
              <LineProduct line={line} />
            </Table.Td>
            <Table.Td ta="right">{line.quantity}</Table.Td>
            <Table.Td ta="right">{line.reserved_quantity}</Table.Td>
            <Table.Td ta="right">{line.picked_quantity}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function LineProduct({ line }: { line: OrderDetailLine }) {
  return (
    <Group gap="sm" wrap="nowrap">
      <Picture src={line.image_url} />
      <Stack gap={0}>
        <ScreenLink to={`products/${line.product_id}`}>{line.name || line.sku}</ScreenLink>
        <Text size="sm" c="dimmed">
          {line.sku}
        </Text>
      </Stack>
    </Group>
  );
}
