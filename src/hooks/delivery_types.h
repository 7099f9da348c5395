#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "hooks/message.h"
#include "hooks/types.h"

namespace entrepot {

/// A hook as the Admin list shows it.
struct HookSummary {
    HookId hook_id;
    ShopId shop_id;
    std::string shop_name;
    HookEvent event{};
    std::string target_url;
    bool enabled = true;
    std::string disabled_reason;
    std::int64_t delivered_24h = 0;
    std::int64_t failed_24h = 0;
    std::int64_t waiting = 0;
    Time created_at;
    Time updated_at;
    std::int64_t version = 1;
};
constexpr auto describe(Type<HookSummary>) {
    using H = HookSummary;
    return described<H>(
        "HookSummary", "A hook with what it sent of late.", field<&H::hook_id>("Id of the hook."),
        field<&H::shop_id>("The shop whose events are sent."),
        field<&H::shop_name>("Name of the shop."), field<&H::event>("The event that is sent."),
        field<&H::target_url>("Where it is sent."),
        field<&H::enabled>("Whether messages are sent."),
        field<&H::disabled_reason>("Why it is disabled; empty when it is not."),
        field<&H::delivered_24h>("Messages delivered in the last 24 hours."),
        field<&H::failed_24h>("Tries that failed in the last 24 hours."),
        field<&H::waiting>("Messages that wait to be tried again."),
        field<&H::created_at>("When it was made."),
        field<&H::updated_at>("When it was changed last."),
        field<&H::version>("Counts the changes; also the ETag."));
}

/// What a person takes to the receiver of a hook after giving it a new secret.
struct HookSecret {
    HookId hook_id;
    std::optional<std::string> secret;
    Time old_secret_until;
};
constexpr auto describe(Type<HookSecret>) {
    return described<HookSecret>(
        "HookSecret", "A hook's new secret.", field<&HookSecret::hook_id>("Id of the hook."),
        field<&HookSecret::secret>("The key of the Standard Webhooks signature, `whsec_...`; only "
                                   "in the answer that made it, else null."),
        field<&HookSecret::old_secret_until>("Until then messages carry a signature with the old "
                                             "secret, too."));
}

/// The answer as it is kept under an Idempotency-Key.
inline HookSecret without_secret(HookSecret shown) {
    shown.secret.reset();
    return shown;
}

/// One try of a message.
struct DeliveryTry {
    std::int64_t attempt = 0;
    Time at;
    std::int64_t duration_ms = 0;
    std::int64_t status = 0;
    std::string error;
    std::string request_headers;
    std::string request_body;
    std::string answer_headers;
    std::string answer_body;
};
constexpr auto describe(Type<DeliveryTry>) {
    using T = DeliveryTry;
    return described<T>(
        "DeliveryTry", "One try of a message, as it went over the wire.",
        field<&T::attempt>("Number of the try, from 1."), field<&T::at>("When it began."),
        field<&T::duration_ms>("Milliseconds until the answer or the end of waiting."),
        field<&T::status>("HTTP status; 0 when there was no answer."),
        field<&T::error>("Why there was no answer; empty when there was one."),
        field<&T::request_headers>("Headers sent, one a line."),
        field<&T::request_body>("Body sent: exactly what was signed."),
        field<&T::answer_headers>("Headers of the answer, one a line."),
        field<&T::answer_body>("Body of the answer, up to 20 kB."));
}

/// A line of the delivery log: one message to one hook.
struct Delivery {
    DeliveryId delivery_id;
    HookId hook_id;
    HookEvent event{};
    std::string target_url;
    hooks::DeliveryState state{};
    std::int64_t attempts = 0;
    std::optional<Time> next_attempt_at;
    std::int64_t last_status = 0;
    std::string last_error;
    bool replayed = false;
    Time created_at;
    std::int64_t sequence = 0;
    std::string resource;
    std::int64_t resource_id = 0;
    Patch<std::vector<DeliveryTry>> tries;
};
constexpr auto describe(Type<Delivery>) {
    using D = Delivery;
    return described<D>(
        "Delivery", "One message to one hook.", field<&D::delivery_id>("Id of the log line."),
        field<&D::hook_id>("The hook."), field<&D::event>("The event."),
        field<&D::target_url>("Where the hook sends now."),
        field<&D::state>("waiting: tried again later or behind an earlier one; failed: no more "
                         "tries; coalesced: a newer one with newer values took its place."),
        field<&D::attempts>("Tries so far."),
        field<&D::next_attempt_at>("When it is tried next; null when it is not, or as soon as an "
                                   "earlier one of the same resource is done."),
        field<&D::last_status>("HTTP status of the last try; 0 when there was no answer."),
        field<&D::last_error>("Why the last try had no answer; empty when it had one."),
        field<&D::replayed>("Somebody had it sent again, or it is a test."),
        field<&D::created_at>("When it was logged."),
        field<&D::sequence>("Number of the event in the shop's feed."),
        field<&D::resource>("Kind of what changed; `hook` when it is a test of the hook.",
                            {.example = "\"product\""}),
        field<&D::resource_id>("Id of what changed."),
        field<&D::tries>("Its tries, first one first; left out of lists."));
}

/// Which messages of the log to list: those in a state, or those that a receiver has not taken.
enum class DeliveryFilter : std::uint8_t {
    waiting,
    delivered,
    failed,
    coalesced,
    undelivered,  ///< Tried, and waiting for another try or failed.
};
template <>
struct EnumNames<DeliveryFilter> {
    static constexpr std::array<std::string_view, 5> names{"waiting", "delivered", "failed",
                                                           "coalesced", "undelivered"};
};

inline constexpr Limits time_example{.example = "\"2026-11-23T09:00:00Z\""};

struct DeliveryQuery {
    std::int64_t limit = http::default_limit;
    std::string cursor;
    HookId hook_id;
    std::optional<DeliveryFilter> state;
    std::optional<HookEvent> event;
    std::optional<Time> since;
    std::optional<Time> until;
};
constexpr auto describe(Type<DeliveryQuery>) {
    using Q = DeliveryQuery;
    return described<Q>(
        "DeliveryQuery", "Which lines of the delivery log to list.",
        field<&Q::limit>("Most lines to give.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the part before.", {.optional = true}),
        field<&Q::hook_id>("Only of this hook.", {.optional = true}),
        field<&Q::state>("Only in this state; undelivered: tried, and waiting for another try or "
                         "failed."),
        field<&Q::event>("Only of hooks for this event."),
        field<&Q::since>("Only lines logged at this time or later.", time_example),
        field<&Q::until>("Only lines logged before this time.", time_example));
}

struct HookDeliveryQuery {
    std::int64_t limit = http::default_limit;
    std::string cursor;
    std::optional<DeliveryFilter> state;
    std::optional<Time> since;
    std::optional<Time> until;
};
constexpr auto describe(Type<HookDeliveryQuery>) {
    using Q = HookDeliveryQuery;
    return described<Q>(
        "HookDeliveryQuery", "Which messages to a hook to list.",
        field<&Q::limit>("Most messages to give.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the part before.", {.optional = true}),
        field<&Q::state>("Only in this state; undelivered: tried, and waiting for another try or "
                         "failed."),
        field<&Q::since>("Only those logged at this time or later.", time_example),
        field<&Q::until>("Only those logged before this time.", time_example));
}

struct HookSummaryQuery {
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<HookSummaryQuery>) {
    return described<HookSummaryQuery>(
        "HookSummaryQuery", "Which hooks to list.",
        field<&HookSummaryQuery::limit>("Most hooks to give.", http::limit_field),
        field<&HookSummaryQuery::cursor>("`next_cursor` of the part before.", {.optional = true}));
}

}  // namespace entrepot
