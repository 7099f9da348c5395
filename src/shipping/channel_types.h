#pragma once

#include <optional>
#include <string>

#include "base/codec.h"
#include "http/paging.h"

namespace entrepot {

inline constexpr Limits dispatch_url_limits{.min_len = 8,
                                            .max_len = 2000,
                                            .format = "uri",
                                            .example = "\"https://shipping.example/dispatch\""};

/// The body of POST /api/v1/order_channels.
struct NewOrderChannel {
    std::string ext_order_channel_id;
    std::string name;
    std::string dispatch_url;
    bool wants_weight = false;
    bool wants_dimensions = false;
};
constexpr auto describe(Type<NewOrderChannel>) {
    using C = NewOrderChannel;
    return described<C>(
        "NewOrderChannel", "A way of shipping: a carrier account, a shipping program.",
        field<&C::ext_order_channel_id>("The integration's own id of it.", {.min_len = 1}),
        field<&C::name>("What people call it.", {.min_len = 1}),
        field<&C::dispatch_url>("Where dispatch requests are sent: absolute, http or https, no "
                                "user, no fragment, an address the server may reach.",
                                dispatch_url_limits),
        field<&C::wants_weight>("Whether the worker enters the parcel's weight; false by default.",
                                {.optional = true}),
        field<&C::wants_dimensions>(
            "Whether the worker enters the parcel's lengths; false by default.",
            {.optional = true}));
}

/// PUT and PATCH take the same and keep what is left out.
struct OrderChannelChange {
    std::optional<std::string> ext_order_channel_id;
    std::optional<std::string> name;
    std::optional<std::string> dispatch_url;
    std::optional<bool> wants_weight;
    std::optional<bool> wants_dimensions;
};
constexpr auto describe(Type<OrderChannelChange>) {
    using C = OrderChannelChange;
    return described<C>(
        "OrderChannelChange", "Changes of an order channel; what is left out stays.",
        field<&C::ext_order_channel_id>("The integration's own id of it.", {.min_len = 1}),
        field<&C::name>("What people call it.", {.min_len = 1}),
        field<&C::dispatch_url>("Where dispatch requests go from now on.", dispatch_url_limits),
        field<&C::wants_weight>("Whether the worker enters the parcel's weight."),
        field<&C::wants_dimensions>("Whether the worker enters the parcel's lengths."));
}

/// An order channel as the API shows it, and its row.
struct OrderChannel {
    OrderChannelId order_channel_id;
    ShopId shop_id;
    std::string ext_order_channel_id;
    std::string name;
    std::string dispatch_url;
    bool wants_weight = false;
    bool wants_dimensions = false;
    Time created_at;
    Time updated_at;
    std::int64_t version = 1;
};
constexpr auto describe(Type<OrderChannel>) {
    using C = OrderChannel;
    return described<C>(
        "OrderChannel", "A way of shipping: a carrier account, a shipping program.",
        field<&C::order_channel_id>("Number of the channel."),
        field<&C::shop_id>("The shop it belongs to."),
        field<&C::ext_order_channel_id>("The integration's own id of it."),
        field<&C::name>("What people call it."),
        field<&C::dispatch_url>("Where dispatch requests are sent."),
        field<&C::wants_weight>("Whether the worker enters the parcel's weight."),
        field<&C::wants_dimensions>("Whether the worker enters the parcel's lengths."),
        field<&C::created_at>("When it was made."), field<&C::updated_at>("When it was changed."),
        field<&C::version>("Counts the changes; also the ETag."));
}

struct OrderChannelQuery {
    std::optional<std::string> ext_order_channel_id;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<OrderChannelQuery>) {
    using Q = OrderChannelQuery;
    return described<Q>(
        "OrderChannelQuery", "Filters of the list of order channels.",
        field<&Q::ext_order_channel_id>("Only the channel of exactly this id of yours."),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

}  // namespace entrepot
