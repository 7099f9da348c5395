#include "ports/grid/look_ahead.h"

#include <algorithm>

#include "grid/bin_requests.h"
#include "grid/bins_ahead.h"
#include "grid/settings.h"
#include "planning/idle_time.h"
#include "ports/grid/bins_in_slots.h"
#include "ports/grid/order_window.h"

namespace entrepot {
namespace {

using planning::BinNumber;

constexpr Sql read_sites{"ports.sites_with_grids",
                         "SELECT site_id FROM grids WHERE organization_id = $1 ORDER BY site_id"};

constexpr Sql count_ports{"ports.count_grid_ports_of_site",
                          "SELECT count(*) FROM ports WHERE organization_id = $1 AND site_id = $2"
                          " AND grid_port > 0 AND active"};

/// Those that are kept near the top already come first, so that they stay.
constexpr Sql read_empty{
    "ports.empty_bins",
    "SELECT b.number FROM bins b LEFT JOIN bins_ahead a ON a.organization_id = b.organization_id"
    " AND a.bin_id = b.bin_id WHERE b.organization_id = $1 AND b.site_id = $2 AND b.inside"
    " AND NOT EXISTS (SELECT 1 FROM bin_requests r WHERE r.organization_id = b.organization_id"
    " AND r.bin_id = b.bin_id) AND NOT EXISTS (SELECT 1 FROM compartments c JOIN balances s"
    " ON s.organization_id = c.organization_id AND s.location_id = c.location_id"
    " AND s.quantity > 0 WHERE c.organization_id = b.organization_id AND c.bin_id = b.bin_id)"
    " ORDER BY CASE WHEN a.prepare THEN 0 ELSE 1 END, b.number LIMIT $3"};

/// A site's ports at one look.
struct AtWork {
    std::vector<planning::OpenOrder> open;  ///< In their slots.
    std::set<BinNumber> at_ports;
    std::int64_t ports = 0;  ///< That work with the grid, or could when none does.
};

void add_slots(AtWork& work, const GridPickNotes& notes) {
    for (const SlotNotes& slot : notes.slots) {
        work.open.push_back({.order = slot.order_id,
                             .bins = bins_needed(slot),
                             .since = slot.since,
                             .due = slot.due});
    }
}

AtWork read_ports(const Snapshot& snapshot, OrganizationId organization, SiteId site) {
    AtWork work;
    for (const auto& request : requests_of_site(snapshot, organization, site)) {
        if (request.state == bin_request::released) continue;
        work.at_ports.insert(static_cast<BinNumber>(request.number));
    }
    const auto picking = picking_at(snapshot, organization, site);
    for (const GridPickNotes& notes : picking) add_slots(work, notes);
    std::ranges::sort(work.open, {}, &planning::OpenOrder::since);
    work.ports = picking.empty() ? snapshot.one<std::int64_t>(count_ports, organization, site)
                                 : static_cast<std::int64_t>(picking.size());
    return work;
}

std::int64_t stacks_of(const GridSettings& settings) {
    if (settings.controller) return settings.controller->width * settings.controller->depth;
    return settings.simulated->width * settings.simulated->depth;
}

void add(std::vector<std::int64_t>& to, const std::vector<BinNumber>& bins) {
    to.insert(to.end(), bins.begin(), bins.end());
}

BinsAhead ahead_of(const AtWork& work, const planning::Window& waiting, std::int64_t stacks) {
    const std::size_t prepared = planning::prepared_for(work.ports, waiting, stacks);
    const auto idle = planning::idle_work(work.open, waiting, work.at_ports, prepared, prepared);
    BinsAhead ahead;
    add(ahead.prepare, idle.prepare);
    add(ahead.forecast, idle.forecast);
    return ahead;
}

/// An empty bin may be needed, too: picked goods go back into it.
bool has(const BinsAhead& ahead, std::int64_t bin) {
    return std::ranges::find(ahead.prepare, bin) != ahead.prepare.end() ||
           std::ranges::find(ahead.forecast, bin) != ahead.forecast.end();
}

}  // namespace

std::vector<SiteId> sites_with_grids(const Snapshot& snapshot, OrganizationId organization) {
    return snapshot.rows<SiteId>(read_sites, organization);
}

bool look_ahead(Tx& tx, SiteId site) {
    const auto grid = find_grid(tx, tx.organization(), site);
    if (!grid) return false;
    const std::int64_t stacks = stacks_of(grid->settings);
    const AtWork work = read_ports(tx, tx.organization(), site);
    const auto waiting =
        read_window(tx, tx.organization(), site, work.at_ports, {}, Depth::counts).orders;
    BinsAhead ahead = ahead_of(work, waiting, stacks);
    for (const auto empty : tx.rows<std::int64_t>(read_empty, tx.organization(), site,
                                                  planning::empty_bins_ahead(stacks))) {
        if (!has(ahead, empty)) ahead.prepare.push_back(empty);
    }
    return write_bins_ahead(tx, site, ahead);
}

}  // namespace entrepot
