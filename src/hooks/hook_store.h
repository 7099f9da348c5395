#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "db/database.h"
#include "hooks/message.h"

namespace entrepot::hooks {

/// A hook that may send, with what its messages say of the shop and are signed with.
struct SendingHook {
    OrganizationId organization;
    HookId hook;
    ShopId shop;
    std::string ext_shop_id;
    std::string event;
    std::string target_url;
    std::string secret;           ///< Encrypted, as are the three below.
    std::string previous_secret;  ///< "" when there is none.
    Time previous_until;
    std::string client_secret;  ///< "" when the shop has no integration.
    std::string previous_client_secret;
    Time previous_client_until;
    std::int64_t position = 0;
    std::int64_t version = 0;
    std::int64_t newest = 0;  ///< The last sequence of the shop's feed.
};

/// Every enabled hook of an active shop, in all organizations.
std::vector<SendingHook> read_sending_hooks(const Snapshot& snapshot);

/// What is known of a hook's unsettled messages.
struct HookRows {
    std::int64_t position = 0;
    Time failing_since;
    Time noticed_at;
    std::vector<WaitingRow> waiting;  ///< In feed order.
    std::set<std::int64_t> recorded;  ///< Sequences beyond the position that have rows.
};
HookRows read_hook_rows(const Snapshot& snapshot, OrganizationId organization, HookId hook);

/// A part of a shop's feed.
struct FeedPart {
    std::vector<Message> messages;  ///< Of the event asked for, in order.
    std::int64_t read_up_to = 0;
    bool is_end = false;  ///< There was nothing beyond at that moment.
};
/// At most `limit` events of this type after `after`.
FeedPart read_feed(const Snapshot& snapshot, const SendingHook& hook, std::int64_t after,
                   std::int64_t limit);

/// One event of a shop's feed; nothing when it is no longer kept.
std::optional<Message> read_message(const Snapshot& snapshot, OrganizationId organization,
                                    ShopId shop, std::int64_t sequence);

}  // namespace entrepot::hooks
