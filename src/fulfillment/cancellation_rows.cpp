#include "fulfillment/cancellation_rows.h"

#include <fmt/format.h>

#include <limits>

#include "fulfillment/cancellation.h"
#include "fulfillment/errors.h"
#include "orders/read.h"

namespace entrepot {
namespace {

#define REQUEST_COLUMNS                                                                  \
    "c.cancellation_request_id, c.order_id, c.status, c.reason, c.requested_by, c.code," \
    " c.port, c.worker, c.since, c.created_at, c.cancelled_at, c.version"

constexpr Sql insert_sql{
    "cancellations.insert",
    "INSERT INTO cancellation_requests (organization_id, cancellation_request_id, order_id,"
    " status, reason, requested_by, code, port, worker, since, created_at, cancelled_at, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)"};

constexpr Sql list_sql{"cancellations.list",
                       "SELECT " REQUEST_COLUMNS
                       " FROM cancellation_requests c WHERE c.organization_id = $1"
                       " AND c.order_id = $2 AND c.cancellation_request_id > $3"
                       " ORDER BY c.cancellation_request_id LIMIT $4"};

constexpr Sql find_sql{"cancellations.find",
                       "SELECT " REQUEST_COLUMNS
                       " FROM cancellation_requests c WHERE c.organization_id = $1"
                       " AND c.order_id = $2 AND c.cancellation_request_id = $3"};

constexpr Sql accepted_sql{"cancellations.accepted",
                           "SELECT " REQUEST_COLUMNS
                           " FROM cancellation_requests c WHERE c.organization_id = $1"
                           " AND c.order_id = $2 AND c.status = 'accepted'"
                           " ORDER BY c.cancellation_request_id LIMIT 1"};

constexpr Sql pending_sql{
    "cancellations.pending",
    "SELECT " REQUEST_COLUMNS
    " FROM fulfillments f JOIN cancellation_requests c"
    " ON c.organization_id = f.organization_id AND c.order_id = f.order_id"
    " WHERE f.organization_id = $1 AND f.fulfillment_id = $2 AND c.status = 'accepted'"
    " AND c.cancelled_at = 0 ORDER BY c.cancellation_request_id LIMIT 1"};

constexpr Sql cancelling_sql{"cancellations.is_pending",
                             "SELECT COUNT(*) FROM cancellation_requests"
                             " WHERE organization_id = $1 AND order_id = $2"
                             " AND status = 'accepted' AND cancelled_at = 0"};

constexpr std::int64_t most_shown = 250;

struct RequestRow {
    CancellationRequestId id;
    OrderId order_id;
    std::string status;
    std::string reason;
    std::string requested_by;
    std::string code;
    std::string port;
    std::string worker;
    Time since;
    Time created_at;
    Time cancelled_at;
    std::int64_t version;
};

std::optional<Time> known(Time time) {
    return time ? std::optional(time) : std::nullopt;
}

std::string message_of(const CancellationRequest& request) {
    if (request.status == CancellationStatus::accepted) {
        return request.cancelled_at ? "The order is cancelled."
                                    : "A worker has been told to put the goods back; then the "
                                      "order is cancelled.";
    }
    if (request.code == "order_already_shipped") {
        return "The order has left the warehouse; take the goods back as a return.";
    }
    return "The order has been picked; take the goods back as a return.";
}

CancellationRequest request_of(RequestRow& row) {
    CancellationRequest request{
        .cancellation_request_id = row.id,
        .order_id = row.order_id,
        .status = enum_from<CancellationStatus>(row.status).value_or(CancellationStatus::refused),
        .reason = std::move(row.reason),
        .requested_by = std::move(row.requested_by),
        .code = std::move(row.code),
        .port = std::move(row.port),
        .user = std::move(row.worker),
        .since = known(row.since),
        .created_at = row.created_at,
        .cancelled_at = known(row.cancelled_at),
        .version = row.version};
    request.message = message_of(request);
    return request;
}

std::optional<CancellationRequest> maybe_request(std::optional<RequestRow> row) {
    return row ? std::optional(request_of(*row)) : std::nullopt;
}

std::vector<CancellationRequest> read_requests(const Snapshot& snapshot,
                                               OrganizationId organization, OrderId order,
                                               std::int64_t after, std::int64_t limit) {
    std::vector<CancellationRequest> requests;
    for (RequestRow& row : snapshot.rows<RequestRow>(list_sql, organization, order, after, limit)) {
        requests.push_back(request_of(row));
    }
    return requests;
}

}  // namespace

void insert_request(Tx& tx, const CancellationRequest& request) {
    tx.run(insert_sql, tx.organization(), request.cancellation_request_id, request.order_id,
           name_of(request.status), request.reason, request.requested_by, request.code,
           request.port, request.user, request.since.value_or(Time{}), request.created_at,
           request.cancelled_at.value_or(Time{}));
}

std::optional<CancellationRequest> accepted_request(const Snapshot& snapshot,
                                                    OrganizationId organization, OrderId order) {
    return maybe_request(snapshot.maybe<RequestRow>(accepted_sql, organization, order));
}

std::optional<CancellationRequest> pending_cancellation(const Snapshot& snapshot,
                                                        OrganizationId organization,
                                                        FulfillmentId fulfillment) {
    return maybe_request(snapshot.maybe<RequestRow>(pending_sql, organization, fulfillment));
}

bool is_cancelling(const Snapshot& snapshot, OrganizationId organization, OrderId order) {
    return snapshot.one<std::int64_t>(cancelling_sql, organization, order) > 0;
}

std::vector<CancellationRequest> cancellation_requests_of(const Snapshot& snapshot,
                                                          OrganizationId organization,
                                                          OrderId order) {
    return read_requests(snapshot, organization, order, 0, most_shown);
}

http::Page<CancellationRequest> list_cancellation_requests(
    const Snapshot& snapshot, const Caller& caller, OrderId order,
    const http::Query<CancellationQuery>& query) {
    require_order(snapshot, caller, order);
    const std::int64_t after = http::decode_cursor(query->cursor, 0);
    return http::make_page(
        read_requests(snapshot, caller.organization, order, after, query->limit + 1), query->limit,
        [](const CancellationRequest& one) { return one.cancellation_request_id.value; });
}

CancellationRequest get_cancellation_request(const Snapshot& snapshot, const Caller& caller,
                                             OrderId order, CancellationRequestId id) {
    require_order(snapshot, caller, order);
    auto row = snapshot.maybe<RequestRow>(find_sql, caller.organization, order, id);
    if (row) return request_of(*row);
    throw Refusal(errors::cancellation_request_not_found,
                  fmt::format("Order {} has no cancellation request {}; list them to find it.",
                              order.value, id.value));
}

}  // namespace entrepot
