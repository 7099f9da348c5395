#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "hooks/event_types.h"

namespace entrepot {

/// Events of the token's shop behind a position; none yet: waits for one, and then goes on where it
/// has looked already. Refuses `shop_not_found`,
/// `event_type_unknown`, `events_expired` (410: events behind the position are no longer kept),
/// `events_position_unknown` (a position the feed has not reached).
http::MayWait<EventPage> read_events(const Snapshot& snapshot, const Caller& caller,
                                     const http::Resumed& resumed,
                                     const http::Query<EventQuery>& query);

/// The shop of the token; refuses `shop_not_found` when it has not made one.
ShopId shop_of_token(const Caller& caller);

namespace hooks {

/// What a shop's feed holds.
struct FeedSpan {
    std::int64_t oldest = 1;  ///< The oldest sequence still kept; newest + 1 when none is.
    std::int64_t newest = 0;  ///< The last sequence given out.
};
FeedSpan feed_span(const Snapshot& snapshot, OrganizationId organization, ShopId shop);

/// Refuses `events_expired`, naming the oldest event there is, when this one is no longer kept.
void check_kept(std::int64_t sequence, const FeedSpan& span);

/// The shop whose hooks the caller reaches: its own for a token (refuses `shop_not_found`), none
/// for a user, who reaches all of the organization.
ShopId reach_of(const Caller& caller);

}  // namespace hooks
}  // namespace entrepot
