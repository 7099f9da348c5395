#include "ports/grid/settle.h"

#include <algorithm>
#include <chrono>

#include "base/json.h"
#include "fulfillment/cancellation.h"
#include "fulfillment/errors.h"
#include "fulfillment/queue.h"
#include "grid/bin_requests.h"
#include "grid/bins.h"
#include "planning/choose_bin.h"
#include "planning/choose_order.h"
#include "planning/share_bin.h"
#include "planning/slots.h"
#include "ports/grid/order_window.h"
#include "ports/grid/shared_bins.h"
#include "ports/grid/slot_steps.h"

namespace entrepot {
namespace {

using planning::BinNumber;
using planning::Claim;

/// Bins a port asks for at once, besides the open one: those at the port and on their way.
constexpr std::size_t bins_ahead = 3;
/// A cut-off that is so near goes before everything else.
constexpr std::chrono::minutes near_cut_off{30};

/// One look at a port's slots and bins.
class Settling {
  public:
    Settling(Tx& tx, const Caller& caller, const GridPort& port, GridPickNotes& notes)
        : tx_(tx),
          caller_(caller),
          slots_(planning::slots_of(static_cast<std::int32_t>(port.slots))),
          notes_(notes),
          urgent_until_(tx.now() + near_cut_off) {
        for (const auto& request : requests_of_port(tx, caller.organization, caller.port)) {
            asked_.insert(static_cast<BinNumber>(request.number));
            shared_ += request.state == bin_request::held ? 1 : 0;
            if (request.state == bin_request::open) open_ = static_cast<BinNumber>(request.number);
        }
    }

    bool work() {
        hear_cancellations();
        let_go_of_empty_ones();
        plan_what_is_short();
        if (!notes_.leaving) fill_slots();
        release_bins();
        ask_for_bins();
        arrange_shared_bins(tx_, caller_);
        return changed_;
    }

    /// Takes an order into a slot. False when it is not ready any longer, or nothing of it lies
    /// where this port gets at.
    bool take(FulfillmentId fulfillment) {
        if (plan_steps(tx_, caller_, fulfillment, notes_).empty()) return false;
        const auto row = take_fulfillment(tx_, caller_, caller_.port, fulfillment);
        if (!row) return false;
        SlotNotes slot{.slot = free_slot(),
                       .fulfillment_id = fulfillment,
                       .order_id = row->order_id,
                       .since = notes_.next_order++,
                       .due = due_by(row->rank, row->due_at)};
        // Anew, for it may have been prepared anew as it was taken, and got less.
        plan_slot(tx_, caller_, notes_, slot);
        notes_.slots.push_back(std::move(slot));
        return changed_ = true;
    }

    bool has_free_slot() const { return taken() < slots_.total; }

  private:
    std::int32_t taken() const { return static_cast<std::int32_t>(notes_.slots.size()); }

    std::int64_t free_slot() const {
        std::int64_t slot = 1;
        while (std::ranges::find(notes_.slots, slot, &SlotNotes::slot) != notes_.slots.end()) {
            ++slot;
        }
        return slot;
    }

    void hear_cancellations() {
        for (SlotNotes& slot : notes_.slots) {
            if (slot.giving_up) continue;
            if (!pending_cancellation(tx_, caller_.organization, slot.fulfillment_id)) continue;
            give_up(notes_, slot);
            changed_ = true;
        }
    }

    /// What is given up, or not begun when the worker leaves.
    void let_go_of_empty_ones() {
        for (const SlotNotes& slot : notes_.slots) {
            if (goes(slot)) release(tx_, caller_, slot.fulfillment_id);
        }
        changed_ |=
            std::erase_if(notes_.slots, [this](const auto& slot) { return goes(slot); }) > 0;
    }

    /// What had no place when it was planned, for other orders were to get it, may have one now.
    void plan_what_is_short() {
        for (SlotNotes& slot : notes_.slots) {
            if (slot.giving_up || has_pending(slot)) continue;
            plan_slot(tx_, caller_, notes_, slot);
            changed_ |= has_pending(slot);
        }
    }

    bool goes(const SlotNotes& slot) const {
        return (slot.giving_up || notes_.leaving) && units_in_tote(slot) == 0;
    }

    void fill_slots() {
        if (!has_free_slot()) return;
        while (const auto index = choose()) {
            const OrderId order = window().orders.at(*index).order;
            const bool took = take(window().fulfillments.at(order));
            if (took) note_overtaken(tx_, window(), *index);
            took ? void(window().orders.take(*index)) : void(window().orders.remove(order));
        }
    }

    /// Which order takes a free slot: one in a hurry, one that shares the open bin, the best.
    std::optional<std::size_t> choose() {
        const auto& orders = window().orders;
        std::optional<std::size_t> index;
        if (!has_free_slot()) return index;
        if (slots_.may_take(at_work(), Claim::urgent)) {
            index = planning::urgent_order(orders, urgent_until_);
        }
        if (!index && open_ != 0 && slots_.may_take(at_work(), Claim::sharing)) {
            index = planning::order_to_share(orders, open_);
        }
        if (!index && slots_.may_take(at_work(), Claim::ordinary)) {
            index = planning::choose_order(orders, coming(), urgent_until_);
        }
        return index;
    }

    /// Orders that still need something: one that only waits to be taken out keeps a slot, but it
    /// must not keep the port idle.
    std::int32_t at_work() const {
        return static_cast<std::int32_t>(std::ranges::count_if(notes_.slots, has_pending));
    }

    std::set<BinNumber> coming() const {
        std::set<BinNumber> bins = bins_needed(notes_);
        bins.insert(asked_.begin(), asked_.end());
        return bins;
    }

    OrderWindow& window() {
        if (!window_) {
            window_ = read_window(tx_, caller_.organization, caller_.site, coming(), caller_.port);
        }
        return *window_;
    }

    void release_bins() {
        const auto needed = bins_needed(notes_);
        for (const auto& request : requests_of_port(tx_, caller_.organization, caller_.port)) {
            if (needed.contains(static_cast<BinNumber>(request.number))) continue;
            release_bin(tx_, caller_.port, request.bin_id);
            asked_.erase(static_cast<BinNumber>(request.number));
            shared_ -= request.state == bin_request::held ? 1 : 0;
        }
    }

    void ask_for_bins() {
        const std::size_t most = bins_ahead + (asked_.contains(open_) ? 1 : 0);
        while (asked_.size() < most + shared_) {
            const auto orders = orders_without_a_bin_ahead();
            if (orders.empty()) return;
            const auto bin =
                planning::choose_bin(orders, window().orders, {.urgent_until = urgent_until_});
            if (!bin) return;
            const auto row = find_bin_by_number(tx_, caller_.organization, caller_.site, *bin);
            request_bin(tx_, caller_.site, caller_.port, row.value().bin_id, due_of(*bin));
            asked_.insert(*bin);
            shared_ += is_wanted_elsewhere(*bin) ? 1 : 0;
        }
    }

    bool is_wanted_elsewhere(BinNumber bin) {
        if (!elsewhere_) elsewhere_ = bins_of_other_ports(tx_, caller_);
        return elsewhere_->contains(bin);
    }

    /// The earliest cut-off of the orders that need a bin.
    Time due_of(BinNumber bin) const {
        Time earliest;
        for (const SlotNotes& slot : notes_.slots) {
            const auto bins = bins_needed(slot);
            if (!slot.due || std::ranges::find(bins, bin) == bins.end()) continue;
            earliest = earliest ? std::min(earliest, slot.due) : slot.due;
        }
        return earliest;
    }

    std::vector<planning::OpenOrder> orders_without_a_bin_ahead() const {
        std::vector<planning::OpenOrder> orders;
        for (const SlotNotes& slot : notes_.slots) {
            auto bins = bins_needed(slot);
            std::erase_if(bins, [this](BinNumber bin) { return asked_.contains(bin); });
            if (bins.empty()) continue;
            orders.push_back(
                {.order = slot.order_id, .bins = bins, .since = slot.since, .due = slot.due});
        }
        return orders;
    }

    Tx& tx_;
    const Caller& caller_;
    planning::Slots slots_;
    GridPickNotes& notes_;
    Time urgent_until_;
    std::set<BinNumber> asked_;
    std::size_t shared_ = 0;  ///< Of those: others get them first, they are asked for besides.
    BinNumber open_ = 0;
    std::optional<std::set<std::int64_t>> elsewhere_;
    std::optional<OrderWindow> window_;
    bool changed_ = false;
};

/// Who works at a port, as it was when the task was last touched.
std::optional<Caller> worker_at(const Snapshot& snapshot, OrganizationId organization,
                                PortId port) {
    struct Row {
        SiteId site;
        UserId user;
        std::string name;
    };
    static constexpr Sql find{
        "ports.worker_at",
        "SELECT p.site_id, t.user_id, u.name FROM port_tasks t JOIN ports p"
        " ON p.organization_id = t.organization_id AND p.port_id = t.port_id JOIN users u"
        " ON u.user_id = t.user_id WHERE t.organization_id = $1 AND t.port_id = $2"
        " AND t.task <> ''"};
    const auto row = snapshot.maybe<Row>(find, organization, port);
    if (!row) return std::nullopt;
    Caller caller;
    caller.kind = Caller::Kind::user;
    caller.organization = organization;
    caller.site = row->site;
    caller.port = port;
    caller.user = row->user;
    caller.role = Role::user;
    caller.name = row->name;
    return caller;
}

}  // namespace

bool settle(Tx& tx, const Caller& caller, const GridPort& port, GridPickNotes& notes) {
    return Settling(tx, caller, port, notes).work();
}

void settle_port(Tx& tx, PortId port) {
    const auto caller = worker_at(tx, tx.organization(), port);
    if (!caller) return;
    PortRow row = load_port(tx, *caller);
    const auto at_grid = grid_port_of(tx, *caller);
    if (!at_grid) return;
    if (row.task != "grid_pick") return arrange_shared_bins(tx, *caller);
    auto notes = from_json<GridPickNotes>(row.state);
    if (!settle(tx, *caller, *at_grid, notes)) return;
    row.state = to_json(notes);
    save_port(tx, *caller, row);
}

void take_order_into_slot(Tx& tx, const Caller& caller, const GridPort& port, GridPickNotes& notes,
                          OrderId order) {
    const auto ready = ready_of_order(tx, order, caller.site);
    Settling settling(tx, caller, port, notes);
    if (ready && settling.has_free_slot() && settling.take(*ready)) return;
    throw Refusal(errors::not_ready_to_pick,
                  "Nothing of this order is ready to pick here; another port may have it, it waits "
                  "for stock, or all slots are taken.");
}

}  // namespace entrepot
