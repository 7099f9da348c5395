#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/codec.h"
#include "base/time.h"

namespace entrepot::hooks {

/// The event that only tries a hook: it stands in the feed, and is sent to that hook alone.
inline constexpr std::string_view test_event = "hooks.test";

/// What has become of a message.
enum class DeliveryState : std::uint8_t {
    waiting,    ///< To be tried (again), or held back behind an earlier one of its resource.
    delivered,  ///< The receiver answered 2XX in time.
    failed,     ///< There are no more tries.
    coalesced,  ///< A newer message with newer values takes its place.
};

/// One event for one hook.
struct Message {
    std::int64_t sequence = 0;  ///< In the shop's feed.
    std::int64_t number = 0;    ///< In the organization.
    std::string type;
    std::string resource;
    std::int64_t resource_id = 0;
    Time created_at;
    std::string data;  ///< A JSON object; "" while it is not in hand.
    bool replayed = false;
};

/// A message that waits, as its row says.
struct WaitingRow {
    std::int64_t sequence = 0;
    std::int64_t number = 0;
    std::string resource;
    std::int64_t resource_id = 0;
    std::int64_t attempts = 0;
    Time next_attempt_at;
    bool replayed = false;
};

/// One try, for the log.
struct Attempt {
    Time at;
    std::int64_t duration_us = 0;
    int status = 0;     ///< HTTP status; 0 when there was no answer.
    std::string error;  ///< Why there was none; "" when there was one.
    std::string request_headers;
    std::string request_body;
    std::string answer_headers;
    std::string answer_body;
};

/// A change of a delivery's row.
struct Record {
    std::int64_t sequence = 0;
    std::int64_t number = 0;
    std::string resource;
    std::int64_t resource_id = 0;
    bool is_new = false;  ///< There is no row yet.
    DeliveryState state = DeliveryState::waiting;
    std::int64_t attempts = 0;
    Time next_attempt_at;
    std::optional<Attempt> attempt;
};

}  // namespace entrepot::hooks

template <>
struct entrepot::EnumNames<entrepot::hooks::DeliveryState> {
    static constexpr std::array<std::string_view, 4> names{"waiting", "delivered", "failed",
                                                           "coalesced"};
};
