#include "shipping/channels.h"

#include <fmt/format.h>

#include "accounts/settings.h"
#include "catalog/shops.h"
#include "db/composed.h"
#include "http/public_url.h"
#include "shipping/errors.h"
#include "shipping/shipment_orders.h"

namespace entrepot {
namespace {

#define CHANNEL_COLUMNS                                                           \
    "SELECT order_channel_id, shop_id, ext_order_channel_id, name, dispatch_url," \
    " wants_weight, wants_dimensions, created_at, updated_at, version"            \
    " FROM order_channels WHERE "

constexpr Sql insert_sql{
    "shipping.insert_channel",
    "INSERT INTO order_channels (organization_id, order_channel_id, shop_id, ext_order_channel_id,"
    " name, dispatch_url, wants_weight, wants_dimensions, active, created_at, updated_at, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, TRUE, $9, $9, 1)"};

constexpr Sql update_sql{
    "shipping.update_channel",
    "UPDATE order_channels SET ext_order_channel_id = $3, name = $4, dispatch_url = $5,"
    " wants_weight = $6, wants_dimensions = $7, updated_at = $8, version = version + 1"
    " WHERE organization_id = $1 AND order_channel_id = $2"};

constexpr Sql delete_sql{"shipping.delete_channel",
                         "UPDATE order_channels SET active = FALSE, updated_at = $3,"
                         " version = version + 1"
                         " WHERE organization_id = $1 AND order_channel_id = $2"};

constexpr Sql delete_rates{"shipping.delete_rates_of_channel",
                           "UPDATE shipping_rates SET active = FALSE, updated_at = $3,"
                           " version = version + 1"
                           " WHERE organization_id = $1 AND order_channel_id = $2 AND active"};

constexpr Sql find_of_shop{"shipping.find_channel_of_shop", CHANNEL_COLUMNS
                           "organization_id = $1 AND shop_id = $2 AND order_channel_id = $3"
                           " AND active"};

constexpr Sql find_by_ext{"shipping.find_channel_by_ext", CHANNEL_COLUMNS
                          "organization_id = $1 AND shop_id = $2 AND ext_order_channel_id = $3"
                          " AND active"};

constexpr Sql find_any{"shipping.find_channel",
                       CHANNEL_COLUMNS "organization_id = $1 AND order_channel_id = $2"};

constexpr Sql any_of_shop{
    "shipping.any_channel",
    "SELECT order_channel_id FROM order_channels WHERE organization_id = $1 AND shop_id = $2"
    " AND active LIMIT 1"};

void check_url(std::string_view url) {
    const auto fault = http::url_fault("dispatch_url", url, settings().reachable);
    if (fault) throw Refusal(errors::dispatch_url_refused, *fault);
}

void require_free(const Snapshot& snapshot, OrganizationId organization, ShopId shop,
                  const std::string& ext_id, OrderChannelId own = {}) {
    const auto there = snapshot.maybe<OrderChannel>(find_by_ext, organization, shop, ext_id);
    if (!there || there->order_channel_id == own) return;
    throw Refusal(errors::order_channel_already_exists,
                  fmt::format("Order channel {} of the shop has this ext_order_channel_id.",
                              there->order_channel_id.value));
}

[[noreturn]] void refuse_unknown(const std::string& name) {
    throw Refusal(
        errors::order_channel_not_found,
        fmt::format("The shop has no order channel {}; list them with GET /api/v1/order_channels.",
                    name));
}

void tell(Tx& tx, const OrderChannel& channel) {
    tx.emit({"order_channels.update",
             "order_channel",
             channel.order_channel_id.value,
             channel.version,
             {}});
}

}  // namespace

OrderChannel create_order_channel(Tx& tx, const Caller& caller, const NewOrderChannel& channel) {
    const ShopId shop = require_shop(caller);
    check_url(channel.dispatch_url);
    require_free(tx, caller.organization, shop, channel.ext_order_channel_id);
    const auto id = tx.next_id<OrderChannelId>("order_channel");
    tx.run(insert_sql, caller.organization, id, shop, channel.ext_order_channel_id, channel.name,
           channel.dispatch_url, channel.wants_weight, channel.wants_dimensions, tx.now());
    OrderChannel made = channel_of(tx, caller.organization, id);
    tell(tx, made);
    return made;
}

OrderChannel get_order_channel(const Snapshot& snapshot, const Caller& caller, OrderChannelId id) {
    auto found =
        snapshot.maybe<OrderChannel>(find_of_shop, caller.organization, require_shop(caller), id);
    if (!found) refuse_unknown(std::to_string(id.value));
    return std::move(*found);
}

http::Page<OrderChannel> list_order_channels(const Snapshot& snapshot, const Caller& caller,
                                             const http::Query<OrderChannelQuery>& query) {
    const ShopId shop = require_shop(caller);
    const std::int64_t after = http::decode_cursor(query->cursor, 0);
    const std::int64_t wanted = query->limit + 1;
    auto rows = Composed("shipping.list_channels")
                    .add(CHANNEL_COLUMNS
                         "organization_id = @ AND shop_id = @ AND active AND order_channel_id > @",
                         caller.organization, shop, after)
                    .add_if(query->ext_order_channel_id.has_value(),
                            " AND ext_order_channel_id = @", query->ext_order_channel_id)
                    .add(" ORDER BY order_channel_id LIMIT @", wanted)
                    .rows<OrderChannel>(snapshot);
    return http::make_page(std::move(rows), query->limit,
                           [](const OrderChannel& one) { return one.order_channel_id.value; });
}

OrderChannel change_order_channel(Tx& tx, const Caller& caller, OrderChannelId id,
                                  const OrderChannelChange& change) {
    OrderChannel channel = get_order_channel(tx, caller, id);
    if (change.dispatch_url) check_url(*change.dispatch_url);
    if (change.ext_order_channel_id) {
        require_free(tx, caller.organization, channel.shop_id, *change.ext_order_channel_id, id);
    }
    tx.run(update_sql, caller.organization, id,
           change.ext_order_channel_id.value_or(channel.ext_order_channel_id),
           change.name.value_or(channel.name), change.dispatch_url.value_or(channel.dispatch_url),
           change.wants_weight.value_or(channel.wants_weight),
           change.wants_dimensions.value_or(channel.wants_dimensions), tx.now());
    channel = channel_of(tx, caller.organization, id);
    tell(tx, channel);
    return channel;
}

void delete_order_channel(Tx& tx, const Caller& caller, OrderChannelId id) {
    OrderChannel channel = get_order_channel(tx, caller, id);
    if (const auto user = unfinished_shipment_order(tx, caller.organization, id)) {
        throw Refusal(
            errors::order_channel_in_use,
            fmt::format("Shipment order {} still has something to ship and uses the channel.",
                        user->value));
    }
    tx.run(delete_rates, caller.organization, id, tx.now());
    tx.run(delete_sql, caller.organization, id, tx.now());
    ++channel.version;
    tell(tx, channel);
}

OrderChannel channel_of(const Snapshot& snapshot, OrganizationId organization, OrderChannelId id) {
    return snapshot.one<OrderChannel>(find_any, organization, id);
}

void require_named(const ChannelName& name) {
    if (name.id || name.ext_id) return;
    throw Refusal(errors::missing_order_channel_id,
                  "Send order_channel_id or ext_order_channel_id.");
}

OrderChannel named_channel(const Snapshot& snapshot, OrganizationId organization, ShopId shop,
                           const ChannelName& name) {
    require_named(name);
    std::optional<OrderChannel> found;
    if (name.id) {
        found = snapshot.maybe<OrderChannel>(find_of_shop, organization, shop, *name.id);
        if (!found) refuse_unknown(std::to_string(name.id->value));
    }
    if (!name.ext_id) return std::move(*found);
    auto by_ext = snapshot.maybe<OrderChannel>(find_by_ext, organization, shop, *name.ext_id);
    if (!by_ext) refuse_unknown("\"" + *name.ext_id + "\"");
    if (found && found->order_channel_id != by_ext->order_channel_id) {
        throw Refusal(errors::order_channel_mismatch,
                      fmt::format("order_channel_id {} and ext_order_channel_id \"{}\" are two "
                                  "channels; send one of both.",
                                  name.id->value, *name.ext_id));
    }
    return std::move(*by_ext);
}

bool has_channels(const Snapshot& snapshot, OrganizationId organization, ShopId shop) {
    return snapshot.maybe<OrderChannelId>(any_of_shop, organization, shop).has_value();
}

}  // namespace entrepot
