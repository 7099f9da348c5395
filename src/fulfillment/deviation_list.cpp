#include "fulfillment/deviation_list.h"

#include <limits>

#include "db/composed.h"
#include "fulfillment/errors.h"

namespace entrepot {
namespace {

constexpr std::string_view select_deviations =
    "SELECT d.deviation_id, d.category, d.state, d.resolution, d.order_id, o.order_number,"
    " d.order_line_item_id, d.fulfillment_id, d.product_id, p.sku, p.name, d.location_id,"
    " COALESCE(l.name, ''), COALESCE(l.kind, ''), d.quantity, d.comment, COALESCE(u.name, ''),"
    " CASE WHEN f.port_id <> 0 THEN 1 ELSE 0 END, d.created_at, d.updated_at, d.version"
    " FROM deviations d"
    " JOIN orders o ON o.organization_id = d.organization_id AND o.order_id = d.order_id"
    " JOIN fulfillments f ON f.organization_id = d.organization_id"
    " AND f.fulfillment_id = d.fulfillment_id"
    " JOIN products p ON p.organization_id = d.organization_id AND p.product_id = d.product_id"
    " LEFT JOIN locations l ON l.organization_id = d.organization_id"
    " AND l.location_id = d.location_id LEFT JOIN users u ON u.user_id = d.user_id"
    " WHERE d.organization_id = @";

struct Row {
    DeviationId deviation_id;
    std::string category;
    std::string state;
    std::string resolution;
    OrderId order_id;
    std::string order_number;
    OrderLineItemId order_line_item_id;
    FulfillmentId fulfillment_id;
    ProductId product_id;
    std::string sku;
    std::string name;
    LocationId location_id;
    std::string location_name;
    std::string location_kind;
    std::int64_t quantity;
    std::string comment;
    std::string user_name;
    bool at_port;
    Time created_at;
    Time updated_at;
    std::int64_t version;
};

Deviation deviation_of(Row& row) {
    return {row.deviation_id,
            enum_from<DeviationCategory>(row.category).value_or(DeviationCategory::missing),
            enum_from<DeviationState>(row.state).value_or(DeviationState::open),
            std::move(row.resolution),
            row.order_id,
            std::move(row.order_number),
            row.order_line_item_id,
            row.fulfillment_id,
            row.product_id,
            std::move(row.sku),
            std::move(row.name),
            row.location_id,
            std::move(row.location_name),
            std::move(row.location_kind),
            row.quantity,
            std::move(row.comment),
            std::move(row.user_name),
            row.at_port,
            row.created_at,
            row.updated_at,
            row.version};
}

std::vector<Deviation> read(const Snapshot& snapshot, const Composed& sql) {
    std::vector<Deviation> deviations;
    for (Row& row : sql.rows<Row>(snapshot)) deviations.push_back(deviation_of(row));
    return deviations;
}

}  // namespace

http::Page<Deviation> list_deviations(const Snapshot& snapshot, const Caller& caller,
                                      const http::Query<DeviationQuery>& query) {
    const auto before =
        http::decode_cursor(query->cursor, std::numeric_limits<std::int64_t>::max());
    const std::int64_t wanted = query->limit + 1;
    const auto state = query->state ? name_of(*query->state) : std::string_view();
    Composed sql("deviations.list");
    sql.add(select_deviations, caller.organization)
        .add(" AND d.deviation_id < @", before)
        .add_if(query->state.has_value(), " AND d.state = @", state)
        .add(" ORDER BY d.deviation_id DESC LIMIT @", wanted);
    return http::make_page(read(snapshot, sql), query->limit,
                           [](const Deviation& one) { return one.deviation_id.value; });
}

std::vector<Deviation> deviations_of_order(const Snapshot& snapshot, OrganizationId organization,
                                           OrderId order) {
    Composed sql("deviations.of_order");
    sql.add(select_deviations, organization)
        .add(" AND d.order_id = @ ORDER BY d.deviation_id", order);
    return read(snapshot, sql);
}

Deviation solve_in_app(Tx& tx, const Caller& caller, DeviationId id,
                       const DeviationSolution& solution) {
    solve_deviation(tx, caller, id, solution.resolution);
    Composed sql("deviations.one");
    sql.add(select_deviations, tx.organization()).add(" AND d.deviation_id = @", id);
    return std::move(read(tx, sql).at(0));
}

}  // namespace entrepot
