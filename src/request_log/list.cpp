#include "request_log/list.h"

#include <fmt/format.h>

#include <limits>

#include "db/composed.h"
#include "db/like.h"
#include "request_log/errors.h"

namespace entrepot {
namespace {

struct Row {
    LoggedRequestId id;
    Time at;
    std::int64_t duration_us;
    std::int64_t status;
    std::string method;
    std::string path;
    std::string query;
    std::string code;
    std::string request_id;
    IntegrationId integration_id;
    std::string integration;
    TokenId token_id;
    ShopId shop_id;
    std::string shop_name;
};

constexpr std::string_view columns =
    "SELECT r.logged_request_id, r.at, r.duration_us, r.status, r.method, r.path, r.query, r.code,"
    " r.request_id, r.integration_id, r.integration, r.token_id, r.shop_id, COALESCE(s.name, '')"
    " FROM logged_requests r LEFT JOIN shops s ON s.organization_id = r.organization_id"
    " AND s.shop_id = r.shop_id WHERE r.organization_id = @";

struct Texts {
    std::string request_headers;
    std::string request_body;
    std::int64_t request_bytes;
    std::string answer_headers;
    std::string answer_body;
    std::int64_t answer_bytes;
};
constexpr Sql select_texts{"request_log.select_texts", R"(
    SELECT request_headers, request_body, request_bytes, answer_headers, answer_body, answer_bytes
    FROM logged_requests WHERE organization_id = $1 AND logged_request_id = $2)"};

constexpr Sql select_errors{"request_log.select_errors", R"(
    SELECT code, status, count(*), max(at) FROM logged_requests
    WHERE organization_id = $1 AND status >= 400 AND at >= $2
    GROUP BY code, status ORDER BY count(*) DESC, code LIMIT 50)"};
constexpr Sql count_logged{
    "request_log.count_logged",
    "SELECT count(*) FROM logged_requests WHERE organization_id = $1 AND at >= $2"};
constexpr Sql count_left_out{"request_log.sum_left_out", R"(
    SELECT CAST(COALESCE(SUM(left_out), 0) AS bigint) FROM unlogged_requests
    WHERE organization_id = $1 AND minute >= $2)"};
constexpr Sql select_integrations{"request_log.select_integrations", R"(
    SELECT r.integration_id, r.integration FROM logged_requests r JOIN (
        SELECT max(logged_request_id) AS last FROM logged_requests
        WHERE organization_id = $1 GROUP BY integration_id) AS newest
    ON newest.last = r.logged_request_id
    WHERE r.organization_id = $1 ORDER BY r.integration, r.integration_id)"};

LoggedRequest request_of(Row row) {
    return {row.id,
            row.at,
            row.duration_us,
            row.status,
            std::move(row.method),
            std::move(row.path),
            std::move(row.query),
            std::move(row.code),
            std::move(row.request_id),
            row.integration_id,
            std::move(row.integration),
            row.token_id,
            row.shop_id ? std::optional(row.shop_id) : std::nullopt,
            std::move(row.shop_name)};
}

/// The first status of an outcome; it has all up to the first of the next one.
std::int64_t first_status(RequestOutcome outcome) {
    if (outcome == RequestOutcome::done) return 100;
    return outcome == RequestOutcome::refused ? 400 : 500;
}

std::vector<Row> find(const Snapshot& snapshot, const Caller& caller,
                      const RequestLogQuery& query) {
    const std::int64_t before =
        http::decode_cursor(query.cursor, std::numeric_limits<std::int64_t>::max());
    const std::int64_t wanted = query.limit + 1;
    const std::int64_t from = query.outcome ? first_status(*query.outcome) : 0;
    const std::int64_t to = from == 100 ? 400 : from + 100;
    const std::string pattern = contains_pattern(query.path);
    return Composed("request_log.list")
        .add(columns, caller.organization)
        .add(" AND r.logged_request_id < @", before)
        .add_if(query.outcome.has_value(), " AND r.status >= @ AND r.status < @", from, to)
        .add_if(!query.code.empty(), " AND r.code = @", query.code)
        .add_if(!query.method.empty(), " AND r.method = @", query.method)
        .add_if(!query.path.empty(), " AND lower(r.path) LIKE @ ESCAPE '!'", pattern)
        .add_if(query.integration_id.has_value(), " AND r.integration_id = @", query.integration_id)
        .add_if(query.shop_id.has_value(), " AND r.shop_id = @", query.shop_id)
        .add_if(!query.request_id.empty(), " AND r.request_id = @", query.request_id)
        .add_if(query.since.has_value(), " AND r.at >= @", query.since)
        .add_if(query.until.has_value(), " AND r.at < @", query.until)
        .add(" ORDER BY r.logged_request_id DESC LIMIT @", wanted)
        .rows<Row>(snapshot);
}

}  // namespace

http::Page<LoggedRequest> list_logged_requests(const Snapshot& snapshot, const Caller& caller,
                                               const http::Query<RequestLogQuery>& query) {
    std::vector<LoggedRequest> requests;
    for (Row& row : find(snapshot, caller, query.value)) {
        requests.push_back(request_of(std::move(row)));
    }
    return http::make_page(std::move(requests), query->limit,
                           [](const LoggedRequest& last) { return last.logged_request_id.value; });
}

LoggedRequestDetail get_logged_request(const Snapshot& snapshot, const Caller& caller,
                                       LoggedRequestId id) {
    auto rows = Composed("request_log.one")
                    .add(columns, caller.organization)
                    .add(" AND r.logged_request_id = @", id)
                    .rows<Row>(snapshot);
    if (rows.empty()) {
        throw Refusal(errors::logged_request_not_found,
                      fmt::format("The log has no request {}.", id.value));
    }
    auto texts = snapshot.one<Texts>(select_texts, caller.organization, id);
    return {request_of(std::move(rows.front())),
            std::move(texts.request_headers),
            std::move(texts.request_body),
            texts.request_bytes,
            std::move(texts.answer_headers),
            std::move(texts.answer_body),
            texts.answer_bytes};
}

RequestLogSummary summarize_request_log(const Snapshot& snapshot, const Caller& caller,
                                        const http::Query<RequestLogSpan>& query) {
    constexpr std::int64_t minute = std::chrono::microseconds(std::chrono::minutes(1)).count();
    const OrganizationId organization = caller.organization;
    const Time since = query->since.value_or(Time{});
    return {snapshot.one<std::int64_t>(count_logged, organization, since),
            snapshot.one<std::int64_t>(count_left_out, organization, since.microseconds / minute),
            snapshot.rows<CodeCount>(select_errors, organization, since),
            snapshot.rows<LoggedIntegration>(select_integrations, organization)};
}

}  // namespace entrepot
