#include "hooks/retention.h"

namespace entrepot::hooks {
namespace {

constexpr std::chrono::minutes round_every{10};
constexpr std::size_t batch = 500;

constexpr Sql select_organizations{
    "hooks.select_organizations",
    "SELECT organization_id FROM organizations WHERE organization_id <> 0 ORDER BY "
    "organization_id"};

struct Oldest {
    std::int64_t count;
    std::optional<std::int64_t> last;
};
// Ids ascend with time, so what is old enough stands at the beginning.
constexpr Sql select_oldest{"hooks.select_oldest_deliveries", R"(
    SELECT count(*), max(oldest.delivery_id) FROM (
        SELECT delivery_id, created_at FROM deliveries
        WHERE organization_id = $1 ORDER BY delivery_id LIMIT $2) AS oldest
    WHERE oldest.created_at < $3)"};

constexpr Sql delete_attempts{
    "hooks.prune_attempts",
    "DELETE FROM delivery_attempts WHERE organization_id = $1 AND delivery_id <= $2"};
constexpr Sql delete_deliveries{
    "hooks.prune_deliveries",
    "DELETE FROM deliveries WHERE organization_id = $1 AND delivery_id <= $2"};
// Numbers ascend with time too.
constexpr Sql select_oldest_events{"hooks.select_oldest_events", R"(
    SELECT count(*), max(oldest.number) FROM (
        SELECT number, created_at FROM events
        WHERE organization_id = $1 ORDER BY number LIMIT $2) AS oldest
    WHERE oldest.created_at < $3 AND oldest.number < $4)"};
constexpr Sql delete_shop_events{
    "hooks.prune_shop_events",
    "DELETE FROM shop_events WHERE organization_id = $1 AND number <= $2"};
constexpr Sql delete_events{"hooks.prune_events",
                            "DELETE FROM events WHERE organization_id = $1 AND number <= $2"};

constexpr Sql select_needed{"hooks.select_needed_event", R"(
    SELECT min(needed.number) FROM (
        SELECT (SELECT e.number FROM shop_events e
            WHERE e.organization_id = h.organization_id AND e.shop_id = h.shop_id
                AND e.sequence > h.position
            ORDER BY e.sequence LIMIT 1) AS number
        FROM hooks h
        JOIN shops s ON s.organization_id = h.organization_id AND s.shop_id = h.shop_id
        WHERE h.organization_id = $1 AND h.enabled AND NOT h.deleted AND s.active
        UNION ALL
        SELECT min(d.number) AS number
        FROM deliveries d
        JOIN hooks h ON h.organization_id = d.organization_id AND h.hook_id = d.hook_id
        WHERE d.organization_id = $1 AND d.state = 'waiting' AND h.enabled AND NOT h.deleted)
    AS needed)"};

constexpr Sql delete_hours{"hooks.prune_hours",
                           "DELETE FROM hook_hours WHERE organization_id = $1 AND hour < $2"};

}  // namespace

std::size_t prune_deliveries(Tx& tx, Time before, std::size_t most) {
    constexpr std::int64_t hour = std::chrono::microseconds(std::chrono::hours(1)).count();
    tx.run(delete_hours, tx.organization(), before.microseconds / hour);
    const auto oldest =
        tx.one<Oldest>(select_oldest, tx.organization(), static_cast<std::int64_t>(most), before);
    if (!oldest.last) return 0;
    tx.run(delete_attempts, tx.organization(), *oldest.last);
    tx.run(delete_deliveries, tx.organization(), *oldest.last);
    return static_cast<std::size_t>(oldest.count);
}

std::optional<std::int64_t> first_needed_event(const Snapshot& snapshot,
                                               OrganizationId organization) {
    return snapshot.one<std::optional<std::int64_t>>(select_needed, organization);
}

std::size_t prune_events(Tx& tx, Time before, std::optional<std::int64_t> needed,
                         std::size_t most) {
    constexpr std::int64_t beyond_all = std::int64_t{1} << 62;
    const auto oldest =
        tx.one<Oldest>(select_oldest_events, tx.organization(), static_cast<std::int64_t>(most),
                       before, needed.value_or(beyond_all));
    if (!oldest.last) return 0;
    tx.run(delete_shop_events, tx.organization(), *oldest.last);
    tx.run(delete_events, tx.organization(), *oldest.last);
    return static_cast<std::size_t>(oldest.count);
}

void Retention::tick(Time now) {
    if (*is_busy_) return;
    if (is_done_->exchange(false) && !to_do_.empty()) to_do_.pop_back();
    if (!to_do_.empty()) return prune_next(now);
    if (now < next_round_) return;
    next_round_ = now + round_every;
    to_do_ = database_->read_now([](const Snapshot& snapshot) {
        return snapshot.rows<OrganizationId>(select_organizations);
    });
    if (!to_do_.empty()) prune_next(now);
}

void Retention::prune_next(Time now) {
    const OrganizationId organization = to_do_.back();
    const auto needed = database_->read_now(
        [&](const Snapshot& snapshot) { return first_needed_event(snapshot, organization); });
    *is_busy_ = true;
    const auto removed = std::make_shared<std::size_t>(0);
    database_->write(
        organization,
        [removed, needed, before = now - age_](Tx& tx) {
            *removed = std::max(prune_deliveries(tx, before, batch),
                                prune_events(tx, before, needed, batch));
        },
        [removed, busy = is_busy_, done = is_done_](const std::exception_ptr& error) {
            *done = error != nullptr || *removed < batch;
            *busy = false;
        });
}

}  // namespace entrepot::hooks
