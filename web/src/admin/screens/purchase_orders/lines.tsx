import { Group, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PurchaseOrderDetailLine } from "@/api/types";
import { Picture } from "../../ui/picture";
import { ScreenLink } from "../../ui/screen_link";
import { Received } from "./received";

export function PurchaseOrderLines({ lines }: { lines: PurchaseOrderDetailLine[] }) {
  const { t } = useTranslation("admin");
  return (
    <Table aria-label={t("purchaseOrders.lines")} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("purchaseOrders.product")}</Table.Th>
          <Table.Th>{t("purchaseOrders.received")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.purchase_order_line_item_id}>
            <Table.Td>
              <Group gap="sm" wrap="nowrap">
                <Picture src={line.image_url} />
                <Stack gap={0}>
                  <ScreenLink to={`products/${line.product_id}`}>
                    {line.name || line.sku}
                  </ScreenLink>
                  <Text size="sm" c="dimmed">
                    {line.sku}
                  </Text>
                </Stack>
              </Group>
            </Table.Td>
            <Table.Td w={200}>
              <Received received={line.received_quantity} quantity={line.quantity} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
