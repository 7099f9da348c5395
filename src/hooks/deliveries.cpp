#include "hooks/deliveries.h"

#include <fmt/format.h>

#include <map>
#include <mutex>

#include "accounts/audit.h"
#include "hooks/errors.h"

namespace entrepot {
namespace {

constexpr std::string_view delivery_columns = R"(
    SELECT d.delivery_id, d.hook_id, h.event, h.target_url, d.state, d.attempts,
        d.next_attempt_at, COALESCE(a.status, 0), COALESCE(a.error, ''), d.replayed, d.created_at,
        d.sequence, d.resource, d.resource_id
    FROM deliveries d
    JOIN hooks h ON h.organization_id = d.organization_id AND h.hook_id = d.hook_id
    LEFT JOIN delivery_attempts a ON a.organization_id = d.organization_id
        AND a.delivery_id = d.delivery_id AND a.attempt = d.attempts
    WHERE d.organization_id = $1)";

constexpr Sql select_tries{"deliveries.select_tries", R"(
    SELECT attempt, at, duration_us / 1000, status, error, request_headers, request_body,
        answer_headers, answer_body
    FROM delivery_attempts WHERE organization_id = $1 AND delivery_id = $2
    ORDER BY attempt)"};

constexpr Sql mark_again{"deliveries.mark_again", R"(
    UPDATE deliveries
    SET state = 'waiting', replayed = true, next_attempt_at = $3, updated_at = $3
    WHERE organization_id = $1 AND delivery_id = $2)"};

struct Source {
    std::int64_t version;
    bool sends;
    bool has_event;
};
constexpr Sql select_source{"deliveries.select_source", R"(
    SELECT h.version, h.enabled AND NOT h.deleted, EXISTS (
        SELECT 1 FROM shop_events e
        WHERE e.organization_id = h.organization_id AND e.shop_id = h.shop_id AND e.sequence = $3)
    FROM hooks h WHERE h.organization_id = $1 AND h.hook_id = $2)"};

constexpr Sql count_failed{"deliveries.count_failed", R"(
    SELECT count(*) FROM deliveries
    WHERE organization_id = $1
        AND (state = 'failed' OR state = 'waiting') AND (state = 'failed' OR attempts > 0))"};

struct DeliveryRow {
    DeliveryId delivery_id;
    HookId hook_id;
    std::string event;
    std::string target_url;
    std::string state;
    std::int64_t attempts;
    Time next_attempt_at;
    std::int64_t last_status;
    std::string last_error;
    bool replayed;
    Time created_at;
    std::int64_t sequence;
    std::string resource;
    std::int64_t resource_id;
};

Delivery to_delivery(DeliveryRow row) {
    Delivery delivery{.delivery_id = row.delivery_id,
                      .hook_id = row.hook_id,
                      .event = enum_from<HookEvent>(row.event).value(),
                      .target_url = std::move(row.target_url),
                      .state = enum_from<hooks::DeliveryState>(row.state).value(),
                      .attempts = row.attempts,
                      .last_status = row.last_status,
                      .last_error = std::move(row.last_error),
                      .replayed = row.replayed,
                      .created_at = row.created_at,
                      .sequence = row.sequence,
                      .resource = std::move(row.resource),
                      .resource_id = row.resource_id};
    if (row.next_attempt_at) delivery.next_attempt_at = row.next_attempt_at;
    return delivery;
}

std::string condition_of(std::string_view filter) {
    if (filter.empty()) return "";
    if (filter != name_of(DeliveryFilter::undelivered)) {
        return fmt::format(" AND d.state = '{}'", filter);
    }
    return " AND d.state IN ('waiting', 'failed') AND d.attempts > 0";
}

/// The list's statement for a filter. States stand in the text, not in a parameter, so that the
/// database uses the index of the few that are open.
Sql list_statement(bool of_hook, std::string_view filter) {
    static std::mutex mutex;
    static std::map<std::string, std::string> texts;
    const std::lock_guard lock(mutex);
    const std::string name = fmt::format("deliveries.list{}.{}", of_hook ? "_of_hook" : "", filter);
    auto& text = texts[name];
    if (text.empty()) {
        const std::string_view order = of_hook ? "sequence" : "delivery_id";
        text =
            fmt::format("{} AND d.{} < $2{}{} ORDER BY d.{} DESC LIMIT $3", delivery_columns, order,
                        of_hook ? " AND d.hook_id = $4" : "", condition_of(filter), order);
    }
    return {texts.find(name)->first, text};
}

std::vector<DeliveryRow> read_list(const Snapshot& snapshot, const Caller& caller,
                                   const DeliveryQuery& query) {
    constexpr std::int64_t newest = std::int64_t{1} << 53;
    const Sql sql = list_statement(bool(query.hook_id), query.state ? name_of(*query.state) : "");
    const std::int64_t before = http::decode_cursor(query.cursor, newest);
    if (!query.hook_id) {
        return snapshot.rows<DeliveryRow>(sql, caller.organization, before, query.limit + 1);
    }
    return snapshot.rows<DeliveryRow>(sql, caller.organization, before, query.limit + 1,
                                      query.hook_id);
}

Delivery find_delivery(const Snapshot& snapshot, const Caller& caller, DeliveryId delivery) {
    static const std::string text = std::string(delivery_columns) + " AND d.delivery_id = $2";
    auto row = snapshot.maybe<DeliveryRow>(Sql{"deliveries.select_one", text}, caller.organization,
                                           delivery);
    if (row) return to_delivery(std::move(*row));
    throw Refusal(errors::delivery_not_found,
                  fmt::format("The log has no delivery {}.", delivery.value));
}

void check_source(const Source& source) {
    if (!source.sends) {
        throw Refusal(errors::hook_disabled, "The hook of this message is disabled or deleted.");
    }
    if (!source.has_event) {
        throw Refusal(errors::event_expired,
                      "The event of this message is no longer kept, so it can't be sent again.");
    }
}

}  // namespace

http::Page<Delivery> list_deliveries(const Snapshot& snapshot, const Caller& caller,
                                     const http::Query<DeliveryQuery>& query) {
    std::vector<Delivery> deliveries;
    for (auto& row : read_list(snapshot, caller, query.value)) {
        deliveries.push_back(to_delivery(std::move(row)));
    }
    const bool of_hook = bool(query->hook_id);
    return http::make_page(std::move(deliveries), query->limit, [of_hook](const Delivery& last) {
        return of_hook ? last.sequence : last.delivery_id.value;
    });
}

Delivery get_delivery(const Snapshot& snapshot, const Caller& caller, DeliveryId delivery) {
    Delivery found = find_delivery(snapshot, caller, delivery);
    found.tries = {Patch<std::vector<DeliveryTry>>::State::set,
                   snapshot.rows<DeliveryTry>(select_tries, caller.organization, delivery)};
    return found;
}

Delivery send_again(Tx& tx, const Caller& caller, DeliveryId id) {
    const Delivery delivery = find_delivery(tx, caller, id);
    const auto source =
        tx.one<Source>(select_source, tx.organization(), delivery.hook_id, delivery.sequence);
    check_source(source);
    tx.run(mark_again, tx.organization(), id, tx.now());
    tx.emit({.type = "hooks.update",
             .resource = "hook",
             .resource_id = delivery.hook_id.value,
             .version = source.version});
    audit(tx, caller, "sent_again", "delivery", id.value);
    return find_delivery(tx, caller, id);
}

std::int64_t count_failed_deliveries(const Snapshot& snapshot, OrganizationId organization) {
    return snapshot.one<std::int64_t>(count_failed, organization);
}

}  // namespace entrepot
