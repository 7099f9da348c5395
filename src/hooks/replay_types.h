#pragma once

#include <optional>
#include <vector>

#include "hooks/feed_point.h"

namespace entrepot {

/// Most messages that one call has sent again.
inline constexpr std::int64_t most_replayed = 1000;

/// A part of the shop's feed to be sent again.
struct EventReplay {
    FeedPoint from;
    std::optional<FeedPoint> to;
    std::optional<HookId> hook_id;
};
constexpr auto describe(Type<EventReplay>) {
    return described<EventReplay>(
        "EventReplay", "A part of the shop's feed that is sent again.",
        field<&EventReplay::from>("Where it begins: a `sequence`, or a time; it is included."),
        field<&EventReplay::to>("Where it ends, in the same way; it is included. The newest event "
                                "when it is left out."),
        field<&EventReplay::hook_id>("Only to this hook; to all enabled hooks of the shop when it "
                                     "is left out."));
}

struct EventsReplayed {
    std::int64_t messages = 0;
    std::optional<std::int64_t> next_from;
};
constexpr auto describe(Type<EventsReplayed>) {
    return described<EventsReplayed>(
        "EventsReplayed", "How much of the feed is sent again.",
        field<&EventsReplayed::messages>("Messages that go out now, at most 1,000. Those that have "
                                         "not been tried yet are not among them: they come "
                                         "anyway."),
        field<&EventsReplayed::next_from>("Send it as `from` to go on; null when the whole part "
                                          "was looked at."));
}

/// Lines of the delivery log to be sent again: these, or all that were not taken since.
struct DeliveryReplay {
    std::optional<std::vector<DeliveryId>> delivery_ids;
    std::optional<Time> failed_since;
    std::optional<HookId> hook_id;
};
constexpr auto describe(Type<DeliveryReplay>) {
    return described<DeliveryReplay>(
        "DeliveryReplay", "Messages that are sent again: `delivery_ids` or `failed_since`.",
        field<&DeliveryReplay::delivery_ids>("These messages.", {.max_items = 250}),
        field<&DeliveryReplay::failed_since>("All whose last try failed at this time or later, "
                                             "whether or not they would be tried again."),
        field<&DeliveryReplay::hook_id>("With `failed_since`: only of this hook."));
}

struct DeliveriesReplayed {
    std::int64_t messages = 0;
    std::int64_t left_out = 0;
    bool more = false;
};
constexpr auto describe(Type<DeliveriesReplayed>) {
    return described<DeliveriesReplayed>(
        "DeliveriesReplayed", "How many messages are sent again.",
        field<&DeliveriesReplayed::messages>("Messages that go out now, at most 1,000."),
        field<&DeliveriesReplayed::left_out>("Of `delivery_ids`: those that can't be sent, for "
                                             "they are not there, their hook is disabled, or "
                                             "their event is no longer kept."),
        field<&DeliveriesReplayed::more>("There are more; send the same again."));
}

}  // namespace entrepot
