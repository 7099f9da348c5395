#include "ports/grid/order_window.h"

#include <algorithm>
#include <limits>

#include "grid/bin_places.h"
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

using Lines = Needs::const_iterator;

planning::BinNumber number(const Need& need) {
    return static_cast<planning::BinNumber>(need.bin);
}

/// Bins that cost little: those that come anyway, then those that are near the top or brought up,
/// then those on which least stands, as far as it is known.
struct NearBins {
    const std::set<planning::BinNumber>& coming;
    std::set<planning::BinNumber> prepared;
    std::set<planning::BinNumber> forecast;
    std::map<std::int64_t, std::int64_t> blockers;
};

/// The needs of the line that the first of them is of.
Lines end_of_line(Lines first, Lines last) {
    return std::find_if(first, last,
                        [line = first->line](const Need& need) { return need.line != line; });
}

/// The one that comes anyway, else the one near the top, else one that is brought up, so that what
/// is begun goes on; `last` for none.
Lines near_one(Lines first, Lines last, const NearBins& near) {
    for (const auto* bins : {&near.coming, &near.prepared, &near.forecast}) {
        const auto one = std::find_if(
            first, last, [bins](const Need& need) { return bins->contains(number(need)); });
        if (one != last) return one;
    }
    return last;
}

/// One bin for a line: one that is near, else one on which least stands, else the fullest.
planning::BinNumber bin_for(Lines first, Lines last, const NearBins& near) {
    if (const auto one = near_one(first, last, near); one != last) return number(*one);
    const auto depth = [&near](const Need& need) {
        const auto known = near.blockers.find(need.bin);
        return known == near.blockers.end() ? std::numeric_limits<std::int64_t>::max()
                                            : known->second;
    };
    return number(*std::ranges::min_element(first, last, {}, depth));
}

/// Bins among which depth decides.
std::vector<std::int64_t> undecided(const Needs& needs, const NearBins& near) {
    std::set<std::int64_t> bins;
    for (auto first = needs.begin(); first != needs.end();) {
        const auto next = end_of_line(first, needs.end());
        if (std::distance(first, next) > 1 && near_one(first, next, near) == next) {
            for (auto need = first; need != next; ++need) bins.insert(need->bin);
        }
        first = next;
    }
    return {bins.begin(), bins.end()};
}

void add_bins(planning::WaitingOrder& order, Lines first, Lines last, const NearBins& near) {
    while (first != last) {
        const auto next = end_of_line(first, last);
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
                        const std::set<planning::BinNumber>& coming, PortId port, Depth depth) {
    OrderWindow window{{static_cast<std::size_t>(window_width), most_overtaken}, {}};
    const auto ahead = read_bins_ahead(snapshot, organization, site);
    NearBins near{.coming = coming,
                  .prepared = {ahead.prepare.begin(), ahead.prepare.end()},
                  .forecast = {ahead.forecast.begin(), ahead.forecast.end()},
                  .blockers = {}};
    const auto needs = snapshot.rows<Need>(read_needs, organization, site, window_width, port);
    if (depth == Depth::counts) {
        near.blockers = blockers_on(snapshot, organization, site, undecided(needs, near));
    }
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
