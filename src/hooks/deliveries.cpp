#include "hooks/deliveries.h"

#include <fmt/format.h>

#include "db/composed.h"
#include "hooks/errors.h"
#include "hooks/event_feed.h"
#include "hooks/hooks.h"

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
    WHERE d.organization_id = )";

constexpr Sql select_tries{"deliveries.select_tries", R"(
    SELECT attempt, at, duration_us / 1000, status, error, request_headers, request_body,
        answer_headers, answer_body
    FROM delivery_attempts WHERE organization_id = $1 AND delivery_id = $2
    ORDER BY attempt)"};

constexpr Sql select_logged{"deliveries.select_logged", R"(
    SELECT created_at FROM deliveries
    WHERE organization_id = $1 AND delivery_id >= $2 ORDER BY delivery_id LIMIT 1)"};
constexpr Sql select_ids{"deliveries.select_ids", R"(
    SELECT COALESCE(min(delivery_id), 1), COALESCE(max(delivery_id), 0) FROM deliveries
    WHERE organization_id = $1)"};
struct Ids {
    std::int64_t oldest;
    std::int64_t newest;
};

// A test of a hook that failed is no trouble of the warehouse.
constexpr Sql count_failed{"deliveries.count_failed", R"(
    SELECT count(*) FROM deliveries
    WHERE organization_id = $1 AND resource <> 'hook'
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

/// The first line logged at this time or later. Ids ascend with time, so it is found by halving.
std::int64_t first_since(const Snapshot& snapshot, OrganizationId organization, Time time) {
    auto [low, high] = snapshot.one<Ids>(select_ids, organization);
    ++high;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        const bool is_late = snapshot.one<Time>(select_logged, organization, middle) >= time;
        (is_late ? high : low) = is_late ? middle : middle + 1;
    }
    return low;
}

std::string condition_of(std::optional<DeliveryFilter> filter) {
    if (!filter) return "";
    // States stand in the text, not in a parameter, so that the database uses the index of the few
    // that are open.
    if (*filter != DeliveryFilter::undelivered) {
        return fmt::format(" AND d.state = '{}'", name_of(*filter));
    }
    return " AND d.state IN ('waiting', 'failed') AND d.attempts > 0";
}

/// Lines before the cursor: by the event's sequence when they are of one hook, else by their id.
std::vector<DeliveryRow> read_list(const Snapshot& snapshot, const Caller& caller,
                                   const DeliveryQuery& query) {
    constexpr std::int64_t newest = std::int64_t{1} << 53;
    const bool of_hook = bool(query.hook_id);
    const std::int64_t before = http::decode_cursor(query.cursor, newest);
    const std::int64_t wanted = query.limit + 1;
    const OrganizationId organization = caller.organization;
    const auto id_at = [&](const std::optional<Time>& time) {
        return time ? first_since(snapshot, organization, *time) : 0;
    };
    const std::int64_t first = id_at(query.since);
    const std::int64_t end = id_at(query.until);
    const std::string_view event = query.event ? name_of(*query.event) : "";
    return Composed("deliveries.list")
        .add(delivery_columns)
        .add("@", organization)
        .add(condition_of(query.state))
        .add(of_hook ? " AND d.sequence < @" : " AND d.delivery_id < @", before)
        .add_if(of_hook, " AND d.hook_id = @", query.hook_id)
        .add_if(query.event.has_value(), " AND h.event = @", event)
        .add_if(query.since.has_value(), " AND d.delivery_id >= @", first)
        .add_if(query.until.has_value(), " AND d.delivery_id < @", end)
        .add(of_hook ? " ORDER BY d.sequence DESC LIMIT @" : " ORDER BY d.delivery_id DESC LIMIT @",
             wanted)
        .rows<DeliveryRow>(snapshot);
}

Delivery find_delivery(const Snapshot& snapshot, const Caller& caller, DeliveryId delivery) {
    const ShopId shop = hooks::reach_of(caller);
    auto rows = Composed("deliveries.select_one")
                    .add(delivery_columns)
                    .add("@ AND d.delivery_id = @", caller.organization, delivery)
                    .add_if(bool(shop), " AND h.shop_id = @", shop)
                    .rows<DeliveryRow>(snapshot);
    if (!rows.empty()) return to_delivery(std::move(rows.front()));
    throw Refusal(errors::delivery_not_found,
                  fmt::format("The log has no delivery {}.", delivery.value));
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

http::Page<Delivery> list_hook_deliveries(const Snapshot& snapshot, const Caller& caller,
                                          HookId hook,
                                          const http::Query<HookDeliveryQuery>& query) {
    get_hook(snapshot, caller, hook);
    return list_deliveries(snapshot, caller,
                           http::Query<DeliveryQuery>{{.limit = query->limit,
                                                       .cursor = query->cursor,
                                                       .hook_id = hook,
                                                       .state = query->state,
                                                       .since = query->since,
                                                       .until = query->until}});
}

Delivery get_delivery(const Snapshot& snapshot, const Caller& caller, DeliveryId delivery) {
    Delivery found = find_delivery(snapshot, caller, delivery);
    found.tries = {Patch<std::vector<DeliveryTry>>::State::set,
                   snapshot.rows<DeliveryTry>(select_tries, caller.organization, delivery)};
    return found;
}

std::int64_t count_failed_deliveries(const Snapshot& snapshot, OrganizationId organization) {
    return snapshot.one<std::int64_t>(count_failed, organization);
}

}  // namespace entrepot
