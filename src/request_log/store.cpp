#include "request_log/store.h"

#include "db/multi_row.h"

namespace entrepot::request_log {
namespace {

constexpr std::int64_t minute = std::chrono::microseconds(std::chrono::minutes(1)).count();

constexpr Sql count_left_out{"request_log.count_left_out", R"(
    INSERT INTO unlogged_requests (organization_id, minute, left_out) VALUES ($1, $2, $3)
    ON CONFLICT (organization_id, minute)
        DO UPDATE SET left_out = unlogged_requests.left_out + excluded.left_out)"};

constexpr Sql delete_up_to{
    "request_log.delete_up_to",
    "DELETE FROM logged_requests WHERE organization_id = $1 AND logged_request_id <= $2"};

constexpr Sql delete_minutes{
    "request_log.delete_minutes",
    "DELETE FROM unlogged_requests WHERE organization_id = $1 AND minute < $2"};

constexpr Sql select_last_old{"request_log.select_last_old", R"(
    SELECT max(oldest.logged_request_id) FROM (
        SELECT logged_request_id, at FROM logged_requests
        WHERE organization_id = $1 ORDER BY logged_request_id LIMIT $2) AS oldest
    WHERE oldest.at < $3)"};

const MultiRow& insert_lines() {
    static const MultiRow sql{
        "request_log.insert_lines",
        "INSERT INTO logged_requests (organization_id, logged_request_id, at, duration_us, status,"
        " method, integration_id, token_id, shop_id, request_bytes, answer_bytes, code, request_id,"
        " integration, path, query, request_headers, request_body, answer_headers, answer_body)"
        " VALUES ",
        "($1,@,@,@,@,@,@,@,@,@,@,@,@,@,@,@,@,@,@,@)", "", 1};
    return sql;
}

}  // namespace

void write_lines(Tx& tx, const std::vector<Line>& lines, std::int64_t left_out, std::int64_t most) {
    const OrganizationId organization = tx.organization();
    RowBatch batch(insert_lines(), {to_value(organization)});
    std::int64_t id = 0;
    for (const Line& line : lines) {
        id = tx.next("logged_requests");
        batch.add({to_value(id), to_value(line.at), to_value(line.duration_us),
                   to_value(line.status), to_value(line.method), to_value(line.integration_id),
                   to_value(line.token_id), to_value(line.shop_id), to_value(line.request_bytes),
                   to_value(line.answer_bytes), to_value(line.code), to_value(line.request_id),
                   to_value(line.integration), to_value(line.path), to_value(line.query),
                   to_value(line.request_headers), to_value(line.request_body),
                   to_value(line.answer_headers), to_value(line.answer_body)});
    }
    batch.run(tx);
    if (id > most) tx.run(delete_up_to, organization, id - most);
    if (left_out > 0) {
        tx.run(count_left_out, organization, tx.now().microseconds / minute, left_out);
    }
}

void forget_old_lines(Tx& tx, std::int64_t limit) {
    const Time before = tx.now() - kept_for;
    const auto last =
        tx.one<std::optional<std::int64_t>>(select_last_old, tx.organization(), limit, before);
    if (last) tx.run(delete_up_to, tx.organization(), *last);
    tx.run(delete_minutes, tx.organization(), before.microseconds / minute);
}

}  // namespace entrepot::request_log
