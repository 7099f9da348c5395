#include "ports/grid/shared_bins.h"

#include <algorithm>
#include <iterator>

#include "grid/bin_requests.h"
#include "planning/two_ports.h"

namespace entrepot {
namespace {

using Requests = std::vector<BinRequest>;

bool has_it(const BinRequest& request) {
    return request.state == bin_request::open || request.state == bin_request::coming;
}

/// It is done with the bin otherwise, or puts it into the grid.
bool wants_it(const BinRequest& request) {
    return request.state != bin_request::released && request.state != bin_request::taken &&
           request.purpose != bin_purpose::insert;
}

planning::BinWish wish_of(const BinRequest& request) {
    return {.port = static_cast<grid::PortNumber>(request.grid_port),
            .due = request.due,
            .since = request.bin_request_id.value,
            .passed = static_cast<std::int32_t>(request.passed)};
}

/// Whether the grid is to bring the bin for this request now. `rivals` are all that want the bin.
bool is_next(const BinRequest& request, const Requests& rivals) {
    const auto at = std::ranges::find_if(rivals, has_it);
    std::vector<planning::BinWish> wishes;
    for (const BinRequest& rival : rivals) wishes.push_back(wish_of(rival));
    const auto own = static_cast<grid::PortNumber>(request.grid_port);
    const auto way = planning::way_of_bin(
        wishes, at == rivals.end() ? 0 : static_cast<grid::PortNumber>(at->grid_port));
    if (way.front() == own) return true;
    const bool is_open = at != rivals.end() && at->state == bin_request::open;
    return is_open && way.at(1) == own;
}

/// Nothing else comes to the port, or is there: it would stand idle while the bin is in the grid.
bool would_be_idle(const BinRequest& request, const Requests& all) {
    return std::ranges::none_of(all, [&](const BinRequest& other) {
        return other.port_id == request.port_id && other.bin_id != request.bin_id &&
               other.state != bin_request::held;
    });
}

/// Others have passed it too often, and it has no bin before it that somebody may have left open.
bool must_be_next(const BinRequest& rival, const Requests& all) {
    return rival.passed >= planning::most_ports_before &&
           std::ranges::none_of(all, [&](const BinRequest& other) {
               return other.port_id == rival.port_id && has_it(other);
           });
}

bool may_take_at_once(const BinRequest& request, const Requests& rivals, const Requests& all) {
    return would_be_idle(request, all) && std::ranges::none_of(rivals, [&](const auto& rival) {
               return has_it(rival) ||
                      (rival.port_id != request.port_id && must_be_next(rival, all));
           });
}

}  // namespace

void arrange_shared_bins(Tx& tx, const Caller& caller) {
    auto all = requests_of_site(tx, tx.organization(), caller.site);
    std::erase_if(all, [](const auto& one) { return !wants_it(one); });
    for (BinRequest& request : all) {
        if (request.port_id != caller.port || has_it(request)) continue;
        if (request.purpose != bin_purpose::use) continue;
        Requests rivals;
        std::ranges::copy_if(all, std::back_inserter(rivals), [&](const BinRequest& other) {
            return other.bin_id == request.bin_id;
        });
        const bool now = is_next(request, rivals) || may_take_at_once(request, rivals, all);
        const auto state = now ? bin_request::wanted : bin_request::held;
        if (request.state == state) continue;
        note_request(tx, request, state);
        request.state = state;  // what is decided for one bin counts for the next
    }
}

std::set<std::int64_t> bins_of_other_ports(const Snapshot& snapshot, const Caller& caller) {
    std::set<std::int64_t> bins;
    for (const auto& request : requests_of_site(snapshot, caller.organization, caller.site)) {
        if (request.port_id != caller.port) bins.insert(request.number);
    }
    return bins;
}

}  // namespace entrepot
