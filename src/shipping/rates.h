#pragma once

#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "shipping/channel_types.h"
#include "shipping/rate_types.h"

namespace entrepot {

/// Adds a rate to a channel of the token's shop. Refuses `shop_not_found`,
/// `missing_order_channel_id_or_...`, `order_channel_not_found`, `order_channel_mismatch`,
/// `shipping_rate_already_exists`.
ShippingRate create_shipping_rate(Tx& tx, const Caller& caller, const NewShippingRate& rate);

/// A rate of the token's shop; refuses `shipping_rate_not_found`.
ShippingRate get_shipping_rate(const Snapshot& snapshot, const Caller& caller, ShippingRateId id);

/// The rates of the token's shop, oldest first.
http::Page<ShippingRate> list_shipping_rates(const Snapshot& snapshot, const Caller& caller,
                                             const http::Query<ShippingRateQuery>& query);

/// Sets what is given. Refuses `shipping_rate_not_found`, `shipping_rate_already_exists`.
ShippingRate change_shipping_rate(Tx& tx, const Caller& caller, ShippingRateId id,
                                  const ShippingRateChange& change);

/// Deletes the rate. Refuses `shipping_rate_not_found`, and `shipping_rate_in_use` while orders of
/// shipment orders that name it are not shipped as a whole.
void delete_shipping_rate(Tx& tx, const Caller& caller, ShippingRateId id);

/// A rate by id, deleted ones too.
ShippingRate rate_of(const Snapshot& snapshot, OrganizationId organization, ShippingRateId id);

/// The rates that a channel offers, in the order they were made.
std::vector<ShippingRate> rates_of_channel(const Snapshot& snapshot, OrganizationId organization,
                                           OrderChannelId channel);

/// How a request names a rate.
struct RateName {
    std::optional<ShippingRateId> id;
    std::optional<std::string> ext_id;
};

/// Refuses `missing_shipping_rate_id_or_ext_shipping_rate_id`.
void require_named(const RateName& name);

/// The rate of the channel that is named. Refuses `missing_shipping_rate_id_or_...`,
/// `shipping_rate_not_found`, and `order_channel_mismatch` when it is another channel's.
ShippingRate named_rate(const Snapshot& snapshot, OrganizationId organization,
                        const OrderChannel& channel, const RateName& name);

}  // namespace entrepot
