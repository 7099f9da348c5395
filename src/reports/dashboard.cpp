#include "reports/dashboard.h"

namespace entrepot {

namespace {

struct StatusCount {
    std::string status;
    std::int64_t count;
};

std::int64_t of(const std::vector<StatusCount>& counts, std::string_view status) {
    for (const auto& row : counts) {
        if (row.status == status) return row.count;
    }
    return 0;
}

std::vector<StatusCount> live_orders(const Snapshot& snapshot, OrganizationId organization) {
    static constexpr Sql count{
        "dashboard_orders",
        "SELECT status, COUNT(*) FROM orders WHERE organization_id = $1 AND status IN "
        "('open', 'unpaid', 'blocked', 'deviated') GROUP BY status"};
    return snapshot.rows<StatusCount>(count, organization);
}

std::vector<StatusCount> live_fulfillments(const Snapshot& snapshot, OrganizationId organization) {
    static constexpr Sql count{
        "dashboard_fulfillments",
        "SELECT status, COUNT(*) FROM fulfillments WHERE organization_id = $1 AND status IN "
        "('open', 'in_progress') GROUP BY status"};
    return snapshot.rows<StatusCount>(count, organization);
}

std::int64_t failed_deliveries(const Snapshot& snapshot, OrganizationId organization) {
    static constexpr Sql count{
        "dashboard_deliveries",
        "SELECT COUNT(*) FROM deliveries WHERE organization_id = $1 AND attempts > 0 AND "
        "(state = 'waiting' OR (state = 'failed' AND updated_at > $2))"};
    return snapshot.one<std::int64_t>(count, organization, snapshot.now() - std::chrono::hours(24));
}

}  // namespace

Dashboard dashboard(const Snapshot& snapshot, const Caller& caller) {
    static constexpr Sql products{
        "dashboard_products",
        "SELECT COUNT(*) FROM products WHERE organization_id = $1 AND active"};
    static constexpr Sql units{
        "dashboard_units",
        "SELECT CAST(COALESCE(SUM(in_stock), 0) AS BIGINT) FROM stock_levels "
        "WHERE organization_id = $1"};
    const auto orders = live_orders(snapshot, caller.organization);
    const auto fulfillments = live_fulfillments(snapshot, caller.organization);
    return {.ready = of(fulfillments, "open"),
            .in_progress = of(fulfillments, "in_progress"),
            .open_waiting = of(orders, "open"),
            .deviated = of(orders, "deviated"),
            .blocked = of(orders, "blocked"),
            .unpaid = of(orders, "unpaid"),
            .failed_deliveries = failed_deliveries(snapshot, caller.organization),
            .products = snapshot.one<std::int64_t>(products, caller.organization),
            .units = snapshot.one<std::int64_t>(units, caller.organization)};
}

}  // namespace entrepot
