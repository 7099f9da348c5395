#include "ports/tasks/step_goods.h"

namespace entrepot {
namespace {

constexpr Sql units_there{
    "port_units_at_place",
    "SELECT CAST(COALESCE(SUM(b.quantity), 0) AS BIGINT) FROM balances b "
    "JOIN fulfillment_line_items l ON l.organization_id = b.organization_id "
    "AND l.product_id = b.product_id WHERE b.organization_id = $1 AND b.location_id = $2 "
    "AND b.lot = $5 AND l.fulfillment_id = $3 AND l.fulfillment_line_item_id = $4"};

constexpr Sql units_promised{
    "port_units_promised",
    "SELECT CAST(COALESCE(SUM(r.quantity), 0) AS BIGINT) FROM fulfillment_line_items l "
    "JOIN fulfillments f ON f.organization_id = l.organization_id "
    "AND f.fulfillment_id = l.fulfillment_id "
    "JOIN reservations r ON r.organization_id = l.organization_id "
    "AND r.order_id = f.order_id AND r.order_line_item_id = l.order_line_item_id "
    "AND r.lot = $4 WHERE l.organization_id = $1 AND l.fulfillment_id = $2 "
    "AND l.fulfillment_line_item_id = $3"};

}  // namespace

bool goods_are_there(const Snapshot& snapshot, OrganizationId organization,
                     const StepGoods& goods) {
    return snapshot.one<std::int64_t>(units_there, organization, goods.location, goods.fulfillment,
                                      goods.line, goods.lot) >= goods.quantity &&
           snapshot.one<std::int64_t>(units_promised, organization, goods.fulfillment, goods.line,
                                      goods.lot) >= goods.quantity;
}

}  // namespace entrepot
