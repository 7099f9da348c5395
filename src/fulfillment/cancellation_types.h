#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/codec.h"
#include "base/ids.h"
#include "base/time.h"
#include "http/paging.h"

namespace entrepot {

using CancellationRequestId = Id<struct CancellationRequestTag>;

/// The answer to a cancellation request. It is given at once and never changes.
enum class CancellationStatus : std::uint8_t { accepted, refused };
template <>
struct EnumNames<CancellationStatus> {
    static constexpr std::array<std::string_view, 2> names{"accepted", "refused"};
};

/// The body of POST /api/v1/orders/{order_id}/cancellation_requests.
struct NewCancellationRequest {
    std::string reason;
};
constexpr auto describe(Type<NewCancellationRequest>) {
    return described<NewCancellationRequest>(
        "NewCancellationRequest", "Asks to cancel an order, wherever it is.",
        field<&NewCancellationRequest::reason>(
            "Why, in words; a worker who has the goods reads it.",
            {.optional = true, .max_len = 200}));
}

struct CancellationRequest {
    CancellationRequestId cancellation_request_id;
    OrderId order_id;
    CancellationStatus status = CancellationStatus::accepted;
    std::string reason;
    std::string requested_by;
    std::string code;
    std::string message;
    std::string port;
    std::string user;
    std::optional<Time> since;
    Time created_at;
    std::optional<Time> cancelled_at;
    std::int64_t version = 0;
};
constexpr auto describe(Type<CancellationRequest>) {
    using R = CancellationRequest;
    return described<R>(
        "CancellationRequest", "A request to cancel an order, and its answer.",
        field<&R::cancellation_request_id>("Number of the request."),
        field<&R::order_id>("The order it is about."),
        field<&R::status>("`accepted`: the order is cancelled, or will be as soon as a worker has "
                          "put its goods back. `refused`: it is too late. It never changes."),
        field<&R::reason>("Why it was asked."), field<&R::requested_by>("Who asked."),
        field<&R::code>("Why it was refused: `order_already_fulfilled` or "
                        "`order_already_shipped`; empty when it was accepted."),
        field<&R::message>("The answer as a sentence.", {.max_len = 500}),
        field<&R::port>("The port that had the order when it was asked; empty when none had."),
        field<&R::user>("The worker there; empty when nobody had begun."),
        field<&R::since>("When that worker began; null when nobody had."),
        field<&R::created_at>("When it was asked."),
        field<&R::cancelled_at>("When the order was cancelled; null while its goods go back, and "
                                "when it was refused."),
        field<&R::version>("Grows with every change."));
}

struct CancellationQuery {
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<CancellationQuery>) {
    using Q = CancellationQuery;
    return described<Q>(
        "CancellationQuery", "Which part of the list.",
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

}  // namespace entrepot
