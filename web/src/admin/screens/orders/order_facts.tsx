import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OrderDetail } from "@/api/types";
import { FactList } from "../../ui/fact_list";
import { Section } from "../../ui/section";
import { When } from "../../ui/when";
import { Tags } from "./tags";

export function OrderFacts({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("admin");
  return (
    <Section title={t("orders.facts")}>
      <FactList
        cols={2}
        facts={[
          { label: t("orders.placed"), value: <When at={order.placed_at} /> },
          { label: t("orders.shipping"), value: order.shipping_method },
          { label: t("orders.payment"), value: t(order.paid ? "orders.paid" : "orders.unpaid") },
          { label: t("orders.tags"), value: <Tags tags={order.tags} /> },
          { label: t("orders.notes"), value: order.notes },
          { label: t("orders.destination"), value: <Address order={order} /> },
          { label: t("orders.external"), value: order.ext_order_id },
        ]}
      />
    </Section>
  );
}

function Address({ order }: { order: OrderDetail }) {
  const to = order.destination;
  const lines = [
    `${to.first_name} ${to.last_name}`.trim(),
    to.company,
    to.address1,
    to.address2,
    `${to.zip} ${to.city}`.trim(),
    to.country,
  ].filter(Boolean);
  return <Text style={{ whiteSpace: "pre-line" }}>{lines.join("\n") || "–"}</Text>;
}
