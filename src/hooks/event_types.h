#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hooks/envelope.h"
#include "http/paging.h"

namespace entrepot {

/// Longest `wait` of the event feed, in seconds.
inline constexpr std::int64_t longest_wait = 30;

struct EventQuery {
    std::optional<std::int64_t> after;
    std::int64_t limit = http::default_limit;
    std::int64_t wait = 0;
    std::string types;
};
constexpr auto describe(Type<EventQuery>) {
    return described<EventQuery>(
        "EventQuery", "Which events of the shop's feed to give.",
        field<&EventQuery::after>(
            "The `sequence` you have read up to: those behind it are given. Left out, it begins "
            "with the oldest event that is kept.",
            {.min = 0, .max = (std::int64_t{1} << 53) - 1, .example = "41"}),
        field<&EventQuery::limit>("Most events to give.", http::limit_field),
        field<&EventQuery::wait>("When there is none, seconds to wait for one.",
                                 {.optional = true, .min = 0, .max = longest_wait}),
        field<&EventQuery::types>("Only these, with commas between; all when it is left out.",
                                  {.optional = true, .example = "\"fulfillments.create\""}));
}

struct EventPage {
    std::vector<hooks::EventEnvelope> data;
    std::int64_t next_after = 0;
    std::int64_t newest = 0;
};
constexpr auto describe(Type<EventPage>) {
    return described<EventPage>(
        "EventPage", "A part of the shop's feed.",
        field<&EventPage::data>("The events in order of their `sequence`.", {.max_items = 250}),
        field<&EventPage::next_after>("Send it as `after` to go on, also when `data` is empty."),
        field<&EventPage::newest>("The `sequence` of the newest event there is; 0 for none. You "
                                  "have read all of them when `next_after` is as far."));
}

}  // namespace entrepot
