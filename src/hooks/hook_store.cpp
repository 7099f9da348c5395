#include "hooks/hook_store.h"

#include <algorithm>

namespace entrepot::hooks {
namespace {

// Other types of events are stepped over in parts of this size.
constexpr std::int64_t most_scanned = 20'000;

constexpr Sql select_sending_hooks{"hooks.select_sending", R"(
    SELECT h.organization_id, h.hook_id, h.shop_id, s.ext_shop_id, h.event, h.target_url,
        h.secret, h.previous_secret, h.previous_until,
        COALESCE(i.client_secret, ''), COALESCE(i.previous_secret, ''),
        COALESCE(i.previous_until, 0),
        h.position, h.version,
        COALESCE((SELECT max(e.sequence) FROM shop_events e
            WHERE e.organization_id = h.organization_id AND e.shop_id = h.shop_id), 0)
    FROM hooks h
    JOIN shops s ON s.organization_id = h.organization_id AND s.shop_id = h.shop_id
    LEFT JOIN access_tokens t ON t.token_id = s.token_id
    LEFT JOIN integrations i ON i.integration_id = t.integration_id
    WHERE h.enabled AND NOT h.deleted AND s.active
        AND (i.integration_id IS NULL OR i.active)
    ORDER BY h.organization_id, h.hook_id)"};

constexpr Sql select_progress{"hooks.select_progress", R"(
    SELECT position, failing_since, noticed_at FROM hooks
    WHERE organization_id = $1 AND hook_id = $2)"};
struct Progress {
    std::int64_t position;
    Time failing_since;
    Time noticed_at;
};

constexpr Sql select_waiting{"hooks.select_waiting", R"(
    SELECT sequence, number, resource, resource_id, attempts, next_attempt_at, replayed
    FROM deliveries
    WHERE organization_id = $1 AND state = 'waiting' AND hook_id = $2
    ORDER BY sequence)"};

constexpr Sql select_recorded{"hooks.select_recorded", R"(
    SELECT sequence FROM deliveries
    WHERE organization_id = $1 AND hook_id = $2 AND sequence > $3)"};

constexpr Sql select_newest{
    "hooks.select_newest",
    "SELECT COALESCE(max(sequence), 0) FROM shop_events WHERE organization_id = $1 AND shop_id = "
    "$2"};

constexpr Sql select_feed{"hooks.select_feed", R"(
    SELECT sequence, number, type, resource, resource_id, created_at, data, false
    FROM shop_events
    WHERE organization_id = $1 AND shop_id = $2 AND sequence > $3 AND sequence <= $4 AND type = $5
    ORDER BY sequence LIMIT $6)"};

constexpr Sql select_message{"hooks.select_message", R"(
    SELECT sequence, number, type, resource, resource_id, created_at, data, false
    FROM shop_events
    WHERE organization_id = $1 AND shop_id = $2 AND sequence = $3)"};

}  // namespace

std::vector<SendingHook> read_sending_hooks(const Snapshot& snapshot) {
    return snapshot.rows<SendingHook>(select_sending_hooks);
}

HookRows read_hook_rows(const Snapshot& snapshot, OrganizationId organization, HookId hook) {
    const auto progress = snapshot.one<Progress>(select_progress, organization, hook);
    HookRows rows{.position = progress.position,
                  .failing_since = progress.failing_since,
                  .noticed_at = progress.noticed_at};
    rows.waiting = snapshot.rows<WaitingRow>(select_waiting, organization, hook);
    const auto recorded =
        snapshot.rows<std::int64_t>(select_recorded, organization, hook, rows.position);
    rows.recorded.insert(recorded.begin(), recorded.end());
    return rows;
}

FeedPart read_feed(const Snapshot& snapshot, const SendingHook& hook, std::int64_t after,
                   std::int64_t limit) {
    const auto newest = snapshot.one<std::int64_t>(select_newest, hook.organization, hook.shop);
    const std::int64_t last = std::min(newest, after + most_scanned);
    FeedPart part;
    part.messages = snapshot.rows<Message>(select_feed, hook.organization, hook.shop, after, last,
                                           hook.event, limit);
    const bool is_full = static_cast<std::int64_t>(part.messages.size()) == limit;
    part.read_up_to = is_full ? part.messages.back().sequence : std::max(last, after);
    part.is_end = part.read_up_to >= newest;
    return part;
}

std::optional<Message> read_message(const Snapshot& snapshot, OrganizationId organization,
                                    ShopId shop, std::int64_t sequence) {
    return snapshot.maybe<Message>(select_message, organization, shop, sequence);
}

}  // namespace entrepot::hooks
