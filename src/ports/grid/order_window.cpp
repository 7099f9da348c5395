#include "ports/grid/order_window.h"

#include <algorithm>

#include "grid/bins_ahead.h"
#include "ports/order_filter.h"

namespace entrepot {
namespace {

constexpr Sql read_needs{
    "ports.window_needs",
    "SELECT f.order_id, f.fulfillment_id, f.shop_id, f.rank, f.due_at, f.overtaken,"
    " i.fulfillment_line_item_id, COALESCE(n.number, 0) FROM (SELECT * FROM fulfillments f WHERE organization_id = $1"
    " AND site_id = $2 AND status = 'open' AND" PORT_TAKES("$4")
    " ORDER BY rank, due_at, order_id, fulfillment_id LIMIT $3) f JOIN fulfillment_line_items i ON i.organization_id = f.organization_id"
    " AND i.fulfillment_id = f.fulfillment_id AND i.quantity > i.picked_quantity"
    " LEFT JOIN balances b ON b.organization_id = f.organization_id AND b.site_id = f.site_id"
    " AND b.owner_id = i.owner_id AND b.product_id = i.product_id AND b.quantity > 0"
    " LEFT JOIN compartments c ON c.organization_id = b.organization_id"
    " AND c.location_id = b.location_id LEFT JOIN bins n ON n.organization_id = c.organization_id"
    " AND n.bin_id = c.bin_id AND n.inside ORDER BY f.rank, f.due_at, f.order_id, f.fulfillment_id,"
    " i.fulfillment_line_item_id, n.number IS NULL, b.quantity DESC, n.number"};

constexpr Sql raise_overtaken{
    "ports.raise_overtaken",
    "UPDATE fulfillments SET overtaken = overtaken + 1 WHERE organization_id = $1"
    " AND fulfillment_id = $2"};

/// A bin that has units of a line; number 0 when only shelves have any.
struct Need {
    OrderId order;
    FulfillmentId fulfillment;
    ShopId shop;
    std::int64_t rank;
    Time due_at;
    std::int64_t overtaken;
    FulfillmentLineItemId line;
    std::int64_t bin;
};

using Needs = std::vector<Need>;

/// Bins that cost little: those that come anyway, then those that are near the top.
struct NearBins {
    const std::set<planning::BinNumber>& coming;
    std::set<planning::BinNumber> prepared;
};

/// One bin for a line: one that comes anyway, else one near the top, else the fullest.
planning::BinNumber bin_for(Needs::const_iterator first, Needs::const_iterator last,
                            const NearBins& near) {
    const auto number = [](const Need& need) { return static_cast<planning::BinNumber>(need.bin); };
    const auto one_of = [&](const std::set<planning::BinNumber>& bins) {
        return std::find_if(first, last,
                            [&](const Need& need) { return bins.contains(number(need)); });
    };
    if (const auto comes = one_of(near.coming); comes != last) return number(*comes);
    if (const auto prepared = one_of(near.prepared); prepared != last) return number(*prepared);
    return number(*first);
}

void add_bins(planning::WaitingOrder& order, Needs::const_iterator first,
              Needs::const_iterator last, const NearBins& near) {
    while (first != last) {
        const auto line = first->line;
        const auto next =
            std::find_if(first, last, [line](const Need& need) { return need.line != line; });
        const auto bin = bin_for(first, next, near);
        if (bin != 0 && !order.needs(bin)) order.bins.push_back(bin);
        first = next;
    }
}

}  // namespace

Time due_by(std::int64_t rank, Time due_at) {
    return rank == 0 ? Time{1} : due_at;
}

OrderWindow read_window(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                        const std::set<planning::BinNumber>& coming, PortId port) {
    OrderWindow window{{static_cast<std::size_t>(window_width), most_overtaken}, {}};
    const auto ahead = read_bins_ahead(snapshot, organization, site);
    const NearBins near{coming, {ahead.prepare.begin(), ahead.prepare.end()}};
    const auto needs = snapshot.rows<Need>(read_needs, organization, site, window_width, port);
    for (auto first = needs.begin(); first != needs.end();) {
        const auto next = std::find_if(first, needs.end(), [&](const Need& need) {
            return need.fulfillment != first->fulfillment;
        });
        if (window.fulfillments.emplace(first->order, first->fulfillment).second) {
            planning::WaitingOrder order{.order = first->order,
                                         .bins = {},
                                         .due = due_by(first->rank, first->due_at),
                                         .overtaken = static_cast<std::int32_t>(first->overtaken),
                                         .shop = first->shop};
            add_bins(order, first, next, near);
            window.orders.add(std::move(order));
        }
        first = next;
    }
    return window;
}

void note_overtaken(Tx& tx, const OrderWindow& window, std::size_t taken) {
    for (std::size_t older = 0; older < taken; ++older) {
        const auto id = window.fulfillments.at(window.orders.at(older).order);
        tx.run(raise_overtaken, tx.organization(), id);
    }
}

}  // namespace entrepot
