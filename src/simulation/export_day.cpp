#include "simulation/export_day.h"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "simulation/customer_orders.h"

namespace entrepot::simulation {
namespace {

constexpr Sql select_organizations{"simulation.organizations",
                                   "SELECT organization_id, name, '' FROM organizations"
                                   " WHERE organization_id > 0 ORDER BY organization_id"};
constexpr Sql select_sites{"simulation.sites",
                           "SELECT site_id, name, timezone FROM sites"
                           " WHERE organization_id = $1 AND active ORDER BY site_id"};
constexpr Sql count_ports{"simulation.ports",
                          "SELECT COUNT(*) FROM ports"
                          " WHERE organization_id = $1 AND site_id = $2 AND active"};
constexpr Sql count_products{"simulation.products",
                             "SELECT COUNT(DISTINCT product_id) FROM stock_levels"
                             " WHERE organization_id = $1 AND site_id = $2 AND in_stock > 0"};
/// Rank 0 is "immediately", 2 "in order of arrival".
constexpr Sql select_lines{
    "simulation.day_lines",
    "SELECT o.order_id, o.created_at,"
    " COALESCE((SELECT MIN(f.due_at) FROM fulfillments f WHERE f.organization_id = "
    "o.organization_id"
    "  AND f.order_id = o.order_id AND f.due_at > 0), 0),"
    " COALESCE((SELECT MIN(f.rank) FROM fulfillments f WHERE f.organization_id = o.organization_id"
    "  AND f.order_id = o.order_id), 2),"
    " l.product_id, l.quantity"
    " FROM orders o JOIN order_line_items l ON l.organization_id = o.organization_id"
    "  AND l.order_id = o.order_id"
    " WHERE o.organization_id = $1 AND o.site_id = $2 AND o.created_at >= $3 AND o.created_at < $4"
    "  AND o.status <> 'cancelled' AND l.quantity > 0"
    " ORDER BY o.created_at, o.order_id, l.order_line_item_id"};

struct Named {
    std::int64_t id = 0;
    std::string name;
    std::string timezone;  ///< Of a site.
};

/// The one of that name, or the only one.
Named pick_named(const std::vector<Named>& all, const std::string& name, std::string_view what) {
    if (name.empty() && all.size() == 1) return all.front();
    const auto found = std::ranges::find(all, name, &Named::name);
    if (found != all.end()) return *found;
    std::string names;
    for (const Named& one : all) names += (names.empty() ? "" : ", ") + one.name;
    if (all.empty()) throw std::runtime_error(fmt::format("There is no {} yet.", what));
    if (name.empty()) {
        throw std::runtime_error(fmt::format("Say which {0} with --{0}: {1}.", what, names));
    }
    throw std::runtime_error(fmt::format("There is no {} \"{}\"; there is {}.", what, name, names));
}

date::local_days local_day(const std::string& wish, Time now, const date::time_zone& zone) {
    const date::sys_time<std::chrono::microseconds> moment{now - Time{}};
    const auto today = date::floor<date::days>(zone.to_local(moment));
    if (wish == "today") return today;
    if (wish == "yesterday") return today - date::days{1};
    std::istringstream in(wish);
    date::local_days day;
    in >> date::parse("%F", day);
    if (in.fail() || in.peek() != std::istringstream::traits_type::eof()) {
        throw std::runtime_error("\"" + wish +
                                 "\" is no day; say yesterday, today or a date as 2026-11-26.");
    }
    return day;
}

Time midnight_of(date::local_days day, const date::time_zone& zone) {
    const auto moment = zone.to_sys(day, date::choose::earliest);
    return Time{} +
           std::chrono::duration_cast<std::chrono::microseconds>(moment.time_since_epoch());
}

struct LineRow {
    OrderId order;
    Time created_at;
    Time due_at;
    std::int64_t rank = 2;
    std::int64_t product = 0;
    std::int64_t quantity = 0;
};

/// As many as a scenario takes.
std::int32_t as_units(std::int64_t quantity) {
    constexpr std::int64_t most = 1'000'000;
    return static_cast<std::int32_t>(std::min(quantity, most));
}

std::vector<DayOrder> orders_of_rows(const std::vector<LineRow>& rows) {
    std::vector<DayOrder> orders;
    OrderId last;
    for (const LineRow& row : rows) {
        if (row.order != last) {
            DayOrder& order = orders.emplace_back();
            order.at = row.created_at;
            if (row.due_at) order.due = row.due_at;
            order.urgent = row.rank == 0;
            last = row.order;
        }
        orders.back().lines.push_back({row.product, as_units(row.quantity)});
    }
    return orders;
}

Scenario around(Day day, std::int64_t products_in_stock, std::int64_t ports) {
    Scenario scenario;
    scenario.catalogue.products =
        static_cast<std::int32_t>(std::max(products_in_stock, products_of(day)));
    scenario.grid = proposed_grid(scenario.catalogue.products);
    const std::int32_t cells = scenario.grid.columns * scenario.grid.rows;
    scenario.robots = std::max(2, cells / 20);
    scenario.ports = static_cast<std::int32_t>(std::max<std::int64_t>(1, ports));
    scenario.day = std::move(day);
    return scenario;
}

}  // namespace

GridSize proposed_grid(std::int64_t bins) {
    GridSize grid{.columns = 10, .rows = 10, .height = 8};
    const auto holds = [&] {
        return std::int64_t{grid.columns} * grid.rows * grid.height * grid.fill_percent / 100;
    };
    while (holds() < bins && grid.rows < 200) {
        (grid.columns <= grid.rows ? grid.columns : grid.rows) += 1;
        grid.height = std::min(16, std::max(grid.height, grid.rows / 2));
    }
    return grid;
}

Scenario export_day(const Snapshot& snapshot, const DayWish& wish) {
    const Named organization =
        pick_named(snapshot.rows<Named>(select_organizations), wish.organization, "organization");
    const Named site =
        pick_named(snapshot.rows<Named>(select_sites, organization.id), wish.site, "site");
    const date::time_zone& zone = *date::locate_zone(site.timezone);
    const date::local_days day = local_day(wish.day, snapshot.now(), zone);
    const Time begins = midnight_of(day, zone);
    const auto rows = snapshot.rows<LineRow>(select_lines, organization.id, site.id, begins,
                                             midnight_of(day + date::days{1}, zone));
    const std::string title =
        fmt::format("{}, {}, {}", organization.name, site.name, date::format("%F", day));
    if (rows.empty()) throw std::runtime_error(title + ": nobody ordered anything.");
    Scenario scenario = around({begins, orders_of_rows(rows)},
                               snapshot.one<std::int64_t>(count_products, organization.id, site.id),
                               snapshot.one<std::int64_t>(count_ports, organization.id, site.id));
    scenario.name = title;
    return scenario;
}

}  // namespace entrepot::simulation
