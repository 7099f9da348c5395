#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/codec.h"
#include "base/ids.h"
#include "base/time.h"
#include "http/paging.h"

namespace entrepot {

using LoggedRequestId = Id<struct LoggedRequestTag>;

/// How a request ended.
enum class RequestOutcome : std::uint8_t {
    done,     ///< 2XX or 3XX.
    refused,  ///< 4XX.
    failed,   ///< 5XX.
};
template <>
struct EnumNames<RequestOutcome> {
    static constexpr std::array<std::string_view, 3> names{"done", "refused", "failed"};
};

struct RequestLogQuery {
    std::int64_t limit = http::default_limit;
    std::string cursor;
    std::optional<RequestOutcome> outcome;
    std::string code;
    std::string method;
    std::string path;
    std::optional<IntegrationId> integration_id;
    std::optional<ShopId> shop_id;
    std::string request_id;
    std::optional<Time> since;
    std::optional<Time> until;
};
constexpr auto describe(Type<RequestLogQuery>) {
    using Q = RequestLogQuery;
    return described<Q>(
        "RequestLogQuery", "Which requests to list; all given ones have to hold.",
        field<&Q::limit>("Most requests to give.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the part before.", {.optional = true}),
        field<&Q::outcome>("done: 2XX; refused: 4XX; failed: 5XX."),
        field<&Q::code>("Only refusals with this code.", {.optional = true}),
        field<&Q::method>("Only of this method.", {.optional = true, .example = "\"POST\""}),
        field<&Q::path>("A part of the path.", {.optional = true}),
        field<&Q::integration_id>("Only of this integration.", {.optional = true}),
        field<&Q::shop_id>("Only of this shop's token.", {.optional = true}),
        field<&Q::request_id>("The request with this id.", {.optional = true}),
        field<&Q::since>("Only those that came at this moment or later."),
        field<&Q::until>("Only those that came before this moment."));
}

/// A request in the list.
struct LoggedRequest {
    LoggedRequestId logged_request_id;
    Time at;
    std::int64_t duration_us = 0;
    std::int64_t status = 0;
    std::string method;
    std::string path;
    std::string query;
    std::string code;
    std::string request_id;
    IntegrationId integration_id;
    std::string integration;
    TokenId token_id;
    std::optional<ShopId> shop_id;
    std::string shop_name;
};
constexpr auto describe(Type<LoggedRequest>) {
    using L = LoggedRequest;
    return described<L>(
        "LoggedRequest", "A request of an integration and how it was answered.",
        field<&L::logged_request_id>("Number of the line; later ones are higher."),
        field<&L::at>("When it came."), field<&L::duration_us>("Microseconds until its answer."),
        field<&L::status>("HTTP status of the answer."), field<&L::method>("HTTP method."),
        field<&L::path>("Path, decoded."), field<&L::query>("Query, secrets masked."),
        field<&L::code>("Code of the refusal; empty when there was none."),
        field<&L::request_id>("Also in the answer's `X-Request-Id`."),
        field<&L::integration_id>("Whose token it was."),
        field<&L::integration>("Name of the integration at that time."),
        field<&L::token_id>("The token."), field<&L::shop_id>("The token's shop, when it had one."),
        field<&L::shop_name>("Name of the shop."));
}

/// A request with all that was sent and answered.
struct LoggedRequestDetail {
    LoggedRequest request;
    std::string request_headers;
    std::string request_body;
    std::int64_t request_bytes = 0;
    std::string answer_headers;
    std::string answer_body;
    std::int64_t answer_bytes = 0;
};
constexpr auto describe(Type<LoggedRequestDetail>) {
    using D = LoggedRequestDetail;
    return described<D>(
        "LoggedRequestDetail", "A request with both bodies; secrets are masked, long texts cut.",
        field<&D::request>("The line of the list."),
        field<&D::request_headers>("One line for each header."),
        field<&D::request_body>("The body, or its beginning."),
        field<&D::request_bytes>("Bytes the whole body had."),
        field<&D::answer_headers>("One line for each header that the operation set."),
        field<&D::answer_body>("The body, or its beginning."),
        field<&D::answer_bytes>("Bytes the whole body had."));
}

struct RequestLogSpan {
    std::optional<Time> since;
};
constexpr auto describe(Type<RequestLogSpan>) {
    return described<RequestLogSpan>(
        "RequestLogSpan", "Of which time to tell.",
        field<&RequestLogSpan::since>("From this moment on; all that is kept when left out."));
}

/// Refusals of one code.
struct CodeCount {
    std::string code;
    std::int64_t status = 0;
    std::int64_t count = 0;
    Time last_at;
};
constexpr auto describe(Type<CodeCount>) {
    using C = CodeCount;
    return described<C>("CodeCount", "How often a code was answered.",
                        field<&C::code>("The code; empty when the answer had none."),
                        field<&C::status>("Its HTTP status."), field<&C::count>("How often."),
                        field<&C::last_at>("When last."));
}

/// An integration that is in the log.
struct LoggedIntegration {
    IntegrationId integration_id;
    std::string name;
};
constexpr auto describe(Type<LoggedIntegration>) {
    using L = LoggedIntegration;
    return described<L>("LoggedIntegration", "An integration with requests in the log.",
                        field<&L::integration_id>("Id of the integration."),
                        field<&L::name>("Its name at its last request."));
}

struct RequestLogSummary {
    std::int64_t logged = 0;
    std::int64_t left_out = 0;
    std::vector<CodeCount> errors;
    std::vector<LoggedIntegration> integrations;
};
constexpr auto describe(Type<RequestLogSummary>) {
    using S = RequestLogSummary;
    return described<S>(
        "RequestLogSummary", "What the log holds.", field<&S::logged>("Requests in the log."),
        field<&S::left_out>("Requests that are not, because more came at once than it takes."),
        field<&S::errors>("Refusals by code, the most frequent first."),
        field<&S::integrations>("Whose requests they are."));
}

}  // namespace entrepot
