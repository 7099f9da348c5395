#include "hooks/replay.h"

#include <fmt/format.h>

#include "hooks/again.h"
#include "hooks/errors.h"
#include "hooks/event_feed.h"
#include "hooks/hooks.h"

namespace entrepot {
namespace {

using hooks::FeedSpan;

/// Other events are stepped over; more than so many at once would hold up the lane.
constexpr std::int64_t most_scanned = 20'000;

constexpr Sql select_made{"events.select_made",
                          "SELECT created_at FROM shop_events "
                          "WHERE organization_id = $1 AND shop_id = $2 AND sequence = $3"};

// What is waiting for its first try is sent anyway. Beyond a hook's position all is.
constexpr Sql select_range{"events.select_range", R"(
    SELECT h.hook_id, h.version, e.sequence, e.number, e.resource, e.resource_id, d.delivery_id
    FROM shop_events e
    JOIN hooks h ON h.organization_id = e.organization_id AND h.shop_id = e.shop_id
        AND h.event = e.type AND h.enabled AND NOT h.deleted
    LEFT JOIN deliveries d ON d.organization_id = h.organization_id AND d.hook_id = h.hook_id
        AND d.sequence = e.sequence
    WHERE e.organization_id = $1 AND e.shop_id = $2 AND e.sequence >= $3 AND e.sequence <= $4
        AND e.sequence <= h.position AND ($5 = 0 OR h.hook_id = $5)
        AND (d.delivery_id IS NULL OR d.state <> 'waiting' OR d.attempts > 0)
    ORDER BY e.sequence LIMIT $6)"};

struct Found {
    HookId hook;
    std::int64_t hook_version;
    std::int64_t sequence;
    std::int64_t number;
    std::string resource;
    std::int64_t resource_id;
    std::optional<DeliveryId> delivery;
};

/// The first sequence of an event made at this time or later; newest + 1 when there is none.
std::int64_t first_since(const Tx& tx, ShopId shop, const FeedSpan& span, Time time) {
    std::int64_t low = span.oldest;
    std::int64_t high = span.newest + 1;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        const bool is_late = tx.one<Time>(select_made, tx.organization(), shop, middle) >= time;
        (is_late ? high : low) = is_late ? middle : middle + 1;
    }
    return low;
}

std::int64_t first_of(const Tx& tx, ShopId shop, const FeedSpan& span, const FeedPoint& from) {
    if (!from.time) {
        check_kept(from.sequence, span);
        return from.sequence;
    }
    const std::int64_t first = first_since(tx, shop, span, from.time);
    // What was made before the oldest event that is kept may belong to it as well.
    if (first == span.oldest && span.oldest > 1) {
        const bool is_exact = first <= span.newest && tx.one<Time>(select_made, tx.organization(),
                                                                   shop, first) == from.time;
        if (!is_exact) check_kept(span.oldest - 1, span);
    }
    return first;
}

std::int64_t last_of(const Tx& tx, ShopId shop, const FeedSpan& span,
                     const std::optional<FeedPoint>& to) {
    if (!to) return span.newest;
    if (!to->time) return std::min(to->sequence, span.newest);
    return first_since(tx, shop, span, to->time + std::chrono::microseconds(1)) - 1;
}

void check_order(const EventReplay& wish) {
    const FeedPoint& from = wish.from;
    const FeedPoint to = wish.to.value_or(FeedPoint{});
    const bool is_backward = (from.time && to.time && to.time < from.time) ||
                             (from.sequence && to.sequence && to.sequence < from.sequence);
    if (!is_backward) return;
    throw Refusal(errors::replay_range_empty, "`to` lies before `from`; exchange them.");
}

void check_hook(const Tx& tx, const Caller& caller, std::optional<HookId> hook) {
    if (!hook || get_hook(tx, caller, *hook).enabled) return;
    throw Refusal(errors::hook_disabled,
                  fmt::format("Hook {} is disabled; enable it first (PATCH /api/v1/hooks/{} with "
                              "enabled: true).",
                              hook->value, hook->value));
}

}  // namespace

EventsReplayed replay_events(Tx& tx, const Caller& caller, const EventReplay& wish) {
    const ShopId shop = shop_of_token(caller);
    check_order(wish);
    check_hook(tx, caller, wish.hook_id);
    const FeedSpan span = hooks::feed_span(tx, tx.organization(), shop);
    const std::int64_t first = first_of(tx, shop, span, wish.from);
    const std::int64_t last = last_of(tx, shop, span, wish.to);
    const std::int64_t scanned = std::min(last, first + most_scanned - 1);
    auto found = tx.rows<Found>(select_range, tx.organization(), shop, first, scanned,
                                wish.hook_id.value_or(HookId{}), most_replayed + 1);
    EventsReplayed result;
    if (scanned < last) result.next_from = scanned + 1;
    if (std::ssize(found) > most_replayed) {
        result.next_from = found.back().sequence;
        found.pop_back();
    }
    hooks::Again again(tx);
    for (const Found& one : found) {
        if (one.delivery) {
            again.send(one.hook, one.hook_version, *one.delivery);
        } else {
            again.send_new(one.hook, one.hook_version, one.sequence, one.number, one.resource,
                           one.resource_id);
        }
    }
    again.tell();
    result.messages = again.messages();
    return result;
}

}  // namespace entrepot
