#include <fmt/format.h>

#include <chrono>

#include "accounts/audit.h"
#include "hooks/deliveries.h"
#include "hooks/errors.h"
#include "hooks/hooks.h"

namespace entrepot {
namespace {

constexpr Sql select_summaries{"hooks.select_summaries", R"(
    SELECT h.hook_id, h.shop_id, s.name, h.event, h.target_url, h.enabled, h.disabled_reason,
        CAST(COALESCE((SELECT sum(t.delivered) FROM hook_hours t
            WHERE t.organization_id = h.organization_id AND t.hook_id = h.hook_id
                AND t.hour >= $3), 0) AS BIGINT),
        CAST(COALESCE((SELECT sum(t.failed) FROM hook_hours t
            WHERE t.organization_id = h.organization_id AND t.hook_id = h.hook_id
                AND t.hour >= $3), 0) AS BIGINT),
        (SELECT count(*) FROM deliveries d
            WHERE d.organization_id = h.organization_id AND d.state = 'waiting'
                AND d.hook_id = h.hook_id),
        h.created_at, h.updated_at, h.version
    FROM hooks h
    JOIN shops s ON s.organization_id = h.organization_id AND s.shop_id = h.shop_id
    WHERE h.organization_id = $1 AND h.hook_id > $2 AND NOT h.deleted
    ORDER BY h.hook_id LIMIT $4)"};

struct SummaryRow {
    HookId hook_id;
    ShopId shop_id;
    std::string shop_name;
    std::string event;
    std::string target_url;
    bool enabled;
    std::string disabled_reason;
    std::int64_t delivered_24h;
    std::int64_t failed_24h;
    std::int64_t waiting;
    Time created_at;
    Time updated_at;
    std::int64_t version;
};

HookSummary to_summary(SummaryRow row) {
    return {row.hook_id,
            row.shop_id,
            std::move(row.shop_name),
            enum_from<HookEvent>(row.event).value(),
            std::move(row.target_url),
            row.enabled,
            std::move(row.disabled_reason),
            row.delivered_24h,
            row.failed_24h,
            row.waiting,
            row.created_at,
            row.updated_at,
            row.version};
}

/// The first hour, counted from 1970, that belongs to the last 24.
std::int64_t first_hour(Time now) {
    constexpr std::int64_t hour = std::chrono::microseconds(std::chrono::hours(1)).count();
    return now.microseconds / hour - 23;
}

}  // namespace

http::Page<HookSummary> list_hook_summaries(const Snapshot& snapshot, const Caller& caller,
                                            const http::Query<HookSummaryQuery>& query) {
    std::vector<HookSummary> summaries;
    for (auto& row : snapshot.rows<SummaryRow>(select_summaries, caller.organization,
                                               http::decode_cursor(query->cursor, 0),
                                               first_hour(snapshot.now()), query->limit + 1)) {
        summaries.push_back(to_summary(std::move(row)));
    }
    return http::make_page(std::move(summaries), query->limit,
                           [](const HookSummary& last) { return last.hook_id.value; });
}

HookSummary enable_hook_for_user(Tx& tx, const Caller& caller, HookId hook) {
    enable_hook(tx, hook);
    audit(tx, caller, "enabled", "hook", hook.value);
    return to_summary(tx.one<SummaryRow>(select_summaries, tx.organization(), hook.value - 1,
                                         first_hour(tx.now()), 1));
}

HookSecret rotate_hook_secret_for_user(Tx& tx, const Caller& caller, HookId id) {
    Hook hook = rotate_hook_secret(tx, caller, id);
    audit(tx, caller, "secret_rotated", "hook", id.value);
    return {id, std::move(hook.secret), tx.now() + rotation_overlap};
}

}  // namespace entrepot
