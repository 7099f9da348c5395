#pragma once

#include <optional>
#include <string>

#include "base/codec.h"
#include "http/paging.h"

namespace entrepot {

/// The body of POST /api/v1/shipping_rates.
struct NewShippingRate {
    std::optional<OrderChannelId> order_channel_id;
    std::optional<std::string> ext_order_channel_id;
    std::string ext_shipping_rate_id;
    std::string name;
    std::string description;
};
constexpr auto describe(Type<NewShippingRate>) {
    using R = NewShippingRate;
    return described<R>(
        "NewShippingRate", "A service that an order channel offers.",
        field<&R::order_channel_id>("The channel; send this or ext_order_channel_id."),
        field<&R::ext_order_channel_id>("The channel by the integration's own id.", {.min_len = 1}),
        field<&R::ext_shipping_rate_id>("The integration's own id of the rate, of its own in the "
                                        "channel.",
                                        {.min_len = 1}),
        field<&R::name>("What the worker reads, as \"Parcel, next day\".", {.min_len = 1}),
        field<&R::description>("What helps the worker to choose.",
                               {.optional = true, .max_len = 1000}));
}

/// PUT and PATCH take the same and keep what is left out.
struct ShippingRateChange {
    std::optional<std::string> ext_shipping_rate_id;
    std::optional<std::string> name;
    std::optional<std::string> description;
};
constexpr auto describe(Type<ShippingRateChange>) {
    using R = ShippingRateChange;
    return described<R>(
        "ShippingRateChange", "Changes of a shipping rate; what is left out stays.",
        field<&R::ext_shipping_rate_id>("The integration's own id of the rate.", {.min_len = 1}),
        field<&R::name>("What the worker reads.", {.min_len = 1}),
        field<&R::description>("What helps the worker to choose.", {.max_len = 1000}));
}

/// A shipping rate as the API shows it, and its row.
struct ShippingRate {
    ShippingRateId shipping_rate_id;
    OrderChannelId order_channel_id;
    std::string ext_shipping_rate_id;
    std::string name;
    std::string description;
    Time created_at;
    Time updated_at;
    std::int64_t version = 1;
};
constexpr auto describe(Type<ShippingRate>) {
    using R = ShippingRate;
    return described<R>(
        "ShippingRate", "A service that an order channel offers.",
        field<&R::shipping_rate_id>("Number of the rate."),
        field<&R::order_channel_id>("The channel that offers it."),
        field<&R::ext_shipping_rate_id>("The integration's own id of the rate."),
        field<&R::name>("What the worker reads."),
        field<&R::description>("What helps the worker to choose.", {.max_len = 1000}),
        field<&R::created_at>("When it was made."), field<&R::updated_at>("When it was changed."),
        field<&R::version>("Counts the changes; also the ETag."));
}

struct ShippingRateQuery {
    std::optional<OrderChannelId> order_channel_id;
    std::optional<std::string> ext_shipping_rate_id;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<ShippingRateQuery>) {
    using Q = ShippingRateQuery;
    return described<Q>(
        "ShippingRateQuery", "Filters of the list of shipping rates.",
        field<&Q::order_channel_id>("Only rates of this channel."),
        field<&Q::ext_shipping_rate_id>("Only rates of exactly this id of yours."),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

}  // namespace entrepot
