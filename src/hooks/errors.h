#pragma once

#include "base/refusal.h"

/// What hooks and their delivery log refuse.
namespace entrepot::errors {

inline constexpr ErrorCode hook_shop_not_found{
    "shop_not_found", 404, "This token has no shop yet",
    "Make the shop first (`POST /api/v1/shops`) and send this with the same token."};
inline constexpr ErrorCode hook_not_found{"hook_not_found", 404, "There is no such hook",
                                          "Check the id; a token sees its own shop's hooks only."};
inline constexpr ErrorCode hook_already_exists{"hook_already_exists", 400,
                                               "The shop has a hook for this event",
                                               "A shop has one hook per event: change that one "
                                               "(`PUT /api/v1/hooks/{hook_id}`), or delete it."};
inline constexpr ErrorCode hook_event_fixed{
    "hook_event_fixed", 422, "A hook's event can't be changed",
    "Leave out `event`, or delete this hook and make one for the other event."};
inline constexpr ErrorCode target_url_refused{
    "target_url_refused", 422, "This target_url can't be used",
    "Send an absolute http or https address that the server may reach, without user and fragment."};
inline constexpr ErrorCode delivery_not_found{"delivery_not_found", 404,
                                              "There is no such delivery",
                                              "It may have been removed from the log by its age."};
inline constexpr ErrorCode hook_disabled{"hook_disabled", 409, "The hook is disabled or deleted",
                                         "Enable the hook first; then send it again."};
inline constexpr ErrorCode event_expired{
    "event_expired", 410, "The event is no longer kept",
    "Events are kept for 30 days. Read the resource itself for its present values."};
inline constexpr ErrorCode events_expired{
    "events_expired", 410, "Events of this position are no longer kept",
    "Events are kept for 30 days. Read products, levels and fulfillments anew, then go on with the "
    "position before `oldest_sequence`."};
inline constexpr ErrorCode events_position_unknown{
    "events_position_unknown", 422, "The feed has not got as far as this position",
    "Send the `next_after` of an earlier answer of this shop; the detail names the newest one."};
inline constexpr ErrorCode event_type_unknown{
    "event_type_unknown", 422, "There is no event of this name",
    "Send names as the webhooks of the API docs have them, with commas between."};
inline constexpr ErrorCode replay_range_empty{
    "replay_range_empty", 422, "The range ends before it begins",
    "Send `from` and `to` as sequences or times with `from` first; leave `to` out for the newest."};
inline constexpr ErrorCode replay_needs_one{"replay_needs_one", 422,
                                            "It is not clear which messages to send again",
                                            "Send either `delivery_ids` or `failed_since`."};

}  // namespace entrepot::errors
