import type { Order, OrderLine } from "@vendure/core";
import type { Settings } from "./options";
import type { Destination, NewOrder, NewOrderLineItem } from "./warehouse";

/** What has to be loaded with an order to describe it. */
export const orderRelations = [
  "customer",
  "lines",
  "lines.productVariant",
  "shippingLines",
  "shippingLines.shippingMethod",
] as const;

/** States in which the customer has paid what the order costs now. */
const unpaid = new Set(["PaymentAuthorized", "ArrangingAdditionalPayment"]);

/** A placed order as Entrepot wants it; `line_items` are found by the caller. */
export function orderOf(
  order: Order,
  line_items: NewOrderLineItem[],
  settings: Settings,
): NewOrder {
  return {
    ext_order_id: String(order.id),
    order_number: order.code,
    created_at: order.orderPlacedAt?.toISOString(),
    shipping_method: order.shippingLines[0]?.shippingMethod?.code ?? "",
    paid: !unpaid.has(order.state),
    currency: order.currencyCode,
    destination: destinationOf(order),
    notes: "",
    tags: [],
    ...settings.order(order),
    line_items,
  };
}

/** Vendure has one field for the name: the last word is the family's. */
function namesOf(fullName: string): Pick<Destination, "first_name" | "last_name"> {
  const words = fullName.trim().split(/\s+/);
  const last_name = words.pop() ?? "";
  return { first_name: words.join(" "), last_name };
}

function destinationOf({ shippingAddress: address, customer }: Order): Destination {
  return {
    ...namesOf(address.fullName || `${customer?.firstName ?? ""} ${customer?.lastName ?? ""}`),
    company: address.company ?? "",
    address1: address.streetLine1 ?? "",
    address2: address.streetLine2 ?? "",
    zip: address.postalCode ?? "",
    city: address.city ?? "",
    province: address.province ?? "",
    country: address.countryCode ?? "",
    phone: address.phoneNumber || (customer?.phoneNumber ?? ""),
    email: customer?.emailAddress ?? "",
  };
}

export function lineOf(line: OrderLine, product_id: number, quantity: number): NewOrderLineItem {
  return { ext_order_line_item_id: String(line.id), product_id, quantity };
}
