#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "shipping/channel_types.h"

namespace entrepot {

/// Makes an order channel of the token's shop. Refuses `shop_not_found`,
/// `order_channel_already_exists`, `dispatch_url_refused`.
OrderChannel create_order_channel(Tx& tx, const Caller& caller, const NewOrderChannel& channel);

/// A channel of the token's shop; refuses `order_channel_not_found`.
OrderChannel get_order_channel(const Snapshot& snapshot, const Caller& caller, OrderChannelId id);

/// The channels of the token's shop, oldest first.
http::Page<OrderChannel> list_order_channels(const Snapshot& snapshot, const Caller& caller,
                                             const http::Query<OrderChannelQuery>& query);

/// Sets what is given. Refuses as `create_order_channel`, and `order_channel_not_found`.
OrderChannel change_order_channel(Tx& tx, const Caller& caller, OrderChannelId id,
                                  const OrderChannelChange& change);

/// Deletes the channel with its rates. Refuses `order_channel_not_found`, and
/// `order_channel_in_use` while orders of shipment orders that name it are not shipped as a whole.
void delete_order_channel(Tx& tx, const Caller& caller, OrderChannelId id);

/// A channel by id, deleted ones too.
OrderChannel channel_of(const Snapshot& snapshot, OrganizationId organization, OrderChannelId id);

/// How a request names a channel.
struct ChannelName {
    std::optional<OrderChannelId> id;
    std::optional<std::string> ext_id;
};

/// Refuses `missing_order_channel_id_or_ext_order_channel_id`.
void require_named(const ChannelName& name);

/// The channel of the shop that is named. Refuses `missing_order_channel_id_or_...`,
/// `order_channel_not_found`, and `order_channel_mismatch` when both ids are given and differ.
OrderChannel named_channel(const Snapshot& snapshot, OrganizationId organization, ShopId shop,
                           const ChannelName& name);

/// Whether the shop has any channel in use.
bool has_channels(const Snapshot& snapshot, OrganizationId organization, ShopId shop);

}  // namespace entrepot
