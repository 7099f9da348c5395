#include "shipping/rates.h"

#include <fmt/format.h>

#include "catalog/shops.h"
#include "db/composed.h"
#include "shipping/channels.h"
#include "shipping/errors.h"
#include "shipping/shipment_orders.h"

namespace entrepot {
namespace {

#define RATE_COLUMNS                                                                      \
    "SELECT shipping_rate_id, order_channel_id, ext_shipping_rate_id, name, description," \
    " created_at, updated_at, version FROM shipping_rates WHERE "

constexpr Sql insert_sql{
    "shipping.insert_rate",
    "INSERT INTO shipping_rates (organization_id, shipping_rate_id, order_channel_id, shop_id,"
    " ext_shipping_rate_id, name, description, active, created_at, updated_at, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, TRUE, $8, $8, 1)"};

constexpr Sql update_sql{
    "shipping.update_rate",
    "UPDATE shipping_rates SET ext_shipping_rate_id = $3, name = $4, description = $5,"
    " updated_at = $6, version = version + 1 WHERE organization_id = $1 AND shipping_rate_id = $2"};

constexpr Sql delete_sql{"shipping.delete_rate",
                         "UPDATE shipping_rates SET active = FALSE, updated_at = $3,"
                         " version = version + 1"
                         " WHERE organization_id = $1 AND shipping_rate_id = $2"};

constexpr Sql find_of_shop{"shipping.find_rate_of_shop", RATE_COLUMNS
                           "organization_id = $1 AND shop_id = $2 AND shipping_rate_id = $3"
                           " AND active"};

constexpr Sql find_by_ext{
    "shipping.find_rate_by_ext", RATE_COLUMNS
    "organization_id = $1 AND order_channel_id = $2 AND ext_shipping_rate_id = $3 AND active"};

constexpr Sql find_elsewhere{
    "shipping.find_rate_elsewhere",
    "SELECT shipping_rate_id FROM shipping_rates WHERE organization_id = $1 AND shop_id = $2"
    " AND ext_shipping_rate_id = $3 AND active LIMIT 1"};

constexpr Sql find_any{"shipping.find_rate",
                       RATE_COLUMNS "organization_id = $1 AND shipping_rate_id = $2"};

constexpr Sql of_channel{"shipping.rates_of_channel", RATE_COLUMNS
                         "organization_id = $1 AND order_channel_id = $2 AND active"
                         " ORDER BY shipping_rate_id"};

void require_free(const Snapshot& snapshot, OrganizationId organization, OrderChannelId channel,
                  const std::string& ext_id, ShippingRateId own = {}) {
    const auto there = snapshot.maybe<ShippingRate>(find_by_ext, organization, channel, ext_id);
    if (!there || there->shipping_rate_id == own) return;
    throw Refusal(errors::shipping_rate_already_exists,
                  fmt::format("Shipping rate {} of the channel has this ext_shipping_rate_id.",
                              there->shipping_rate_id.value));
}

[[noreturn]] void refuse_unknown(const std::string& name) {
    throw Refusal(
        errors::shipping_rate_not_found,
        fmt::format("There is no shipping rate {}; list them with GET /api/v1/shipping_rates.",
                    name));
}

[[noreturn]] void refuse_other_channel(const OrderChannel& channel) {
    throw Refusal(errors::order_channel_mismatch,
                  fmt::format("The rate is not one of order channel {}; send a rate of it.",
                              channel.order_channel_id.value));
}

void tell(Tx& tx, const ShippingRate& rate) {
    tx.emit(
        {"shipping_rates.update", "shipping_rate", rate.shipping_rate_id.value, rate.version, {}});
}

}  // namespace

ShippingRate create_shipping_rate(Tx& tx, const Caller& caller, const NewShippingRate& rate) {
    const ShopId shop = require_shop(caller);
    const auto channel = named_channel(tx, caller.organization, shop,
                                       {rate.order_channel_id, rate.ext_order_channel_id});
    require_free(tx, caller.organization, channel.order_channel_id, rate.ext_shipping_rate_id);
    const auto id = tx.next_id<ShippingRateId>("shipping_rate");
    tx.run(insert_sql, caller.organization, id, channel.order_channel_id, shop,
           rate.ext_shipping_rate_id, rate.name, rate.description, tx.now());
    ShippingRate made = rate_of(tx, caller.organization, id);
    tell(tx, made);
    return made;
}

ShippingRate get_shipping_rate(const Snapshot& snapshot, const Caller& caller, ShippingRateId id) {
    auto found =
        snapshot.maybe<ShippingRate>(find_of_shop, caller.organization, require_shop(caller), id);
    if (!found) refuse_unknown(std::to_string(id.value));
    return std::move(*found);
}

http::Page<ShippingRate> list_shipping_rates(const Snapshot& snapshot, const Caller& caller,
                                             const http::Query<ShippingRateQuery>& query) {
    const ShopId shop = require_shop(caller);
    const std::int64_t after = http::decode_cursor(query->cursor, 0);
    const std::int64_t wanted = query->limit + 1;
    auto rows = Composed("shipping.list_rates")
                    .add(RATE_COLUMNS
                         "organization_id = @ AND shop_id = @ AND active AND shipping_rate_id > @",
                         caller.organization, shop, after)
                    .add_if(query->order_channel_id.has_value(), " AND order_channel_id = @",
                            query->order_channel_id)
                    .add_if(query->ext_shipping_rate_id.has_value(),
                            " AND ext_shipping_rate_id = @", query->ext_shipping_rate_id)
                    .add(" ORDER BY shipping_rate_id LIMIT @", wanted)
                    .rows<ShippingRate>(snapshot);
    return http::make_page(std::move(rows), query->limit,
                           [](const ShippingRate& one) { return one.shipping_rate_id.value; });
}

ShippingRate change_shipping_rate(Tx& tx, const Caller& caller, ShippingRateId id,
                                  const ShippingRateChange& change) {
    ShippingRate rate = get_shipping_rate(tx, caller, id);
    if (change.ext_shipping_rate_id) {
        require_free(tx, caller.organization, rate.order_channel_id, *change.ext_shipping_rate_id,
                     id);
    }
    tx.run(update_sql, caller.organization, id,
           change.ext_shipping_rate_id.value_or(rate.ext_shipping_rate_id),
           change.name.value_or(rate.name), change.description.value_or(rate.description),
           tx.now());
    rate = rate_of(tx, caller.organization, id);
    tell(tx, rate);
    return rate;
}

void delete_shipping_rate(Tx& tx, const Caller& caller, ShippingRateId id) {
    ShippingRate rate = get_shipping_rate(tx, caller, id);
    if (const auto user =
            unfinished_shipment_order(tx, caller.organization, rate.order_channel_id, id)) {
        throw Refusal(
            errors::shipping_rate_in_use,
            fmt::format("Shipment order {} still has something to ship and uses the rate.",
                        user->value));
    }
    tx.run(delete_sql, caller.organization, id, tx.now());
    ++rate.version;
    tell(tx, rate);
}

ShippingRate rate_of(const Snapshot& snapshot, OrganizationId organization, ShippingRateId id) {
    return snapshot.one<ShippingRate>(find_any, organization, id);
}

std::vector<ShippingRate> rates_of_channel(const Snapshot& snapshot, OrganizationId organization,
                                           OrderChannelId channel) {
    return snapshot.rows<ShippingRate>(of_channel, organization, channel);
}

void require_named(const RateName& name) {
    if (name.id || name.ext_id) return;
    throw Refusal(errors::missing_shipping_rate_id,
                  "Send shipping_rate_id or ext_shipping_rate_id.");
}

ShippingRate named_rate(const Snapshot& snapshot, OrganizationId organization,
                        const OrderChannel& channel, const RateName& name) {
    require_named(name);
    std::optional<ShippingRate> found;
    if (name.id) {
        found = snapshot.maybe<ShippingRate>(find_of_shop, organization, channel.shop_id, *name.id);
        if (!found) refuse_unknown(std::to_string(name.id->value));
        if (found->order_channel_id != channel.order_channel_id) refuse_other_channel(channel);
    }
    if (!name.ext_id) return std::move(*found);
    auto by_ext = snapshot.maybe<ShippingRate>(find_by_ext, organization, channel.order_channel_id,
                                               *name.ext_id);
    const bool elsewhere = !by_ext && snapshot.maybe<ShippingRateId>(find_elsewhere, organization,
                                                                     channel.shop_id, *name.ext_id);
    if (elsewhere) refuse_other_channel(channel);
    if (!by_ext || (found && found->shipping_rate_id != by_ext->shipping_rate_id)) {
        refuse_unknown("\"" + *name.ext_id + "\"");
    }
    return std::move(*by_ext);
}

}  // namespace entrepot
