#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ports/product_types.h"

namespace entrepot {

/// A line of a purchase order, as the worker who stores its product sees it.
struct ExpectedUnits {
    PurchaseOrderLineItemId purchase_order_line_item_id;
    PurchaseOrderId purchase_order_id;
    std::string purchase_order_number;
    std::string supplier;
    std::string shop_name;
    std::optional<Time> expected_at;
    std::int64_t quantity = 0;
    std::int64_t received_quantity = 0;
    std::int64_t remaining_quantity = 0;
};
constexpr auto describe(Type<ExpectedUnits>) {
    using E = ExpectedUnits;
    return described<E>(
        "ExpectedUnits", "Units of a product that a purchase order expects.",
        field<&E::purchase_order_line_item_id>("The line of the purchase order."),
        field<&E::purchase_order_id>("The purchase order."),
        field<&E::purchase_order_number>("What stands on the papers."),
        field<&E::supplier>("Who sends the goods."), field<&E::shop_name>("Who expects them."),
        field<&E::expected_at>("When they are expected; null when nobody knows."),
        field<&E::quantity>("Units ordered."), field<&E::received_quantity>("Units received."),
        field<&E::remaining_quantity>("Units still to come."));
}

/// A product that is still to come with a purchase order.
struct ExpectedDeliveryLine {
    PurchaseOrderLineItemId purchase_order_line_item_id;
    ProductId product_id;
    std::string name;
    std::string sku;
    std::string color;
    std::string size;
    std::string image_url;
    std::int64_t quantity = 0;
    std::int64_t received_quantity = 0;
};
constexpr auto describe(Type<ExpectedDeliveryLine>) {
    using L = ExpectedDeliveryLine;
    return described<L>(
        "ExpectedDeliveryLine", "A product that is still to come with a purchase order.",
        field<&L::purchase_order_line_item_id>("The line."), field<&L::product_id>("The product."),
        field<&L::name>("Its name."), field<&L::sku>("Stock keeping unit."),
        field<&L::color>("Colour, empty when there is none."),
        field<&L::size>("Size, empty when there is none."), field<&L::image_url>("Its picture."),
        field<&L::quantity>("Units ordered."), field<&L::received_quantity>("Units received."));
}

/// A purchase order with what is still to come of it.
struct ExpectedDelivery {
    PurchaseOrderId purchase_order_id;
    std::string purchase_order_number;
    std::string supplier;
    std::string shop_name;
    std::optional<Time> expected_at;
    std::string notes;
    std::vector<ExpectedDeliveryLine> lines;
};
constexpr auto describe(Type<ExpectedDelivery>) {
    using D = ExpectedDelivery;
    return described<D>(
        "ExpectedDelivery", "A purchase order and its products still to come.",
        field<&D::purchase_order_id>("The purchase order."),
        field<&D::purchase_order_number>("What stands on the papers."),
        field<&D::supplier>("Who sends the goods."), field<&D::shop_name>("Who expects them."),
        field<&D::expected_at>("When they are expected; null when nobody knows."),
        field<&D::notes>("The shop's note to who receives the goods.", {.max_len = 2000}),
        field<&D::lines>("Its products still to come, the first 100."));
}

/// What the worker has to confirm a second time: more came than was ordered.
struct OverReceipt {
    ExpectedUnits expected;
    std::int64_t quantity = 0;
    std::int64_t over_quantity = 0;
    std::string location_name;
};
constexpr auto describe(Type<OverReceipt>) {
    using O = OverReceipt;
    return described<O>("OverReceipt", "More units are to be stored than were ordered.",
                        field<&O::expected>("What was ordered and has come."),
                        field<&O::quantity>("Units the worker wants to store."),
                        field<&O::over_quantity>("Units in all beyond what was ordered."),
                        field<&O::location_name>("The shelf they go to."));
}

/// What purchase orders have to do with the storing task.
struct ReceivingState {
    std::optional<ExpectedDelivery> delivery;
    std::vector<ExpectedUnits> expected;
    std::optional<PurchaseOrderLineItemId> chosen;
    std::optional<OverReceipt> over_receipt;
    std::optional<ExpectedUnits> last;
};
constexpr auto describe(Type<ReceivingState>) {
    using R = ReceivingState;
    return described<R>(
        "ReceivingState", "What purchase orders have to do with the storing task.",
        field<&R::delivery>("The purchase order being received; null when none was named."),
        field<&R::expected>("Where the product in hand is still to come, oldest first."),
        field<&R::chosen>("The line the goods are stored against; null for none."),
        field<&R::over_receipt>("What is asked in step `over_receipt`; null in another."),
        field<&R::last>("What the goods stored last were counted on; null for none."));
}

}  // namespace entrepot
