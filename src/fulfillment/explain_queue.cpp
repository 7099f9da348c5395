#include <algorithm>
#include <chrono>

#include "fulfillment/explain_facts.h"

namespace entrepot {
namespace {

/// What is picked before it: the order of `take_next`.
constexpr Sql count_before{
    "explain.count_before",
    "SELECT COUNT(*) FROM fulfillments f JOIN fulfillments own"
    " ON own.organization_id = f.organization_id AND own.fulfillment_id = $2"
    " WHERE f.organization_id = $1 AND f.site_id = own.site_id AND f.status = 'open'"
    " AND (f.rank, f.due_at, f.order_id, f.fulfillment_id)"
    " < (own.rank, own.due_at, own.order_id, own.fulfillment_id)"};

constexpr Sql read_pace{"explain.read_pace",
                        "SELECT COUNT(*), COALESCE(MIN(begun_at), 0) FROM fulfillments"
                        " WHERE organization_id = $1 AND site_id = $2 AND picked_at > $3"};

struct Pace {
    std::int64_t finished;
    Time first_begun;
};

/// Seconds for one fulfillment, from those finished in the last hour; when work began later than
/// an hour ago, from then on.
std::optional<std::int64_t> seconds_per_order(const Snapshot& snapshot, OrganizationId organization,
                                              SiteId site) {
    const Time an_hour_ago = snapshot.now() - std::chrono::hours(1);
    const auto pace = snapshot.one<Pace>(read_pace, organization, site, an_hour_ago);
    if (pace.finished == 0) return std::nullopt;
    const auto worked = snapshot.now() - std::max(pace.first_begun, an_hour_ago);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(worked).count();
    return std::max<std::int64_t>(1, seconds / pace.finished);
}

}  // namespace

std::vector<QueuePlace> queue_places(const Snapshot& snapshot, OrganizationId organization,
                                     const OrderFacts& facts) {
    std::vector<QueuePlace> places;
    for (const PlannedFacts& line : facts.planned) {
        const bool known = !places.empty() && places.back().fulfillment_id == line.fulfillment_id;
        if (line.status != "open" || known) continue;
        QueuePlace place{.fulfillment_id = line.fulfillment_id};
        place.orders_before =
            snapshot.one<std::int64_t>(count_before, organization, line.fulfillment_id);
        place.position = place.orders_before + 1;
        place.seconds_per_order = seconds_per_order(snapshot, organization, facts.row.site_id);
        if (place.seconds_per_order) {
            place.expected_at =
                snapshot.now() + std::chrono::seconds(*place.seconds_per_order * place.position);
        }
        places.push_back(place);
    }
    return places;
}

}  // namespace entrepot
