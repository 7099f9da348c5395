#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/paging.h"
#include "shipping/rate_types.h"
#include "shipping/shipment_types.h"

namespace entrepot {

/// An order channel in the Admin view.
struct ChannelSummary {
    OrderChannelId order_channel_id;
    std::string name;
    std::string ext_order_channel_id;
    ShopId shop_id;
    std::string shop_name;
    std::string dispatch_url;
    bool wants_weight = false;
    bool wants_dimensions = false;
    std::vector<ShippingRate> rates;
};
constexpr auto describe(Type<ChannelSummary>) {
    using C = ChannelSummary;
    return described<C>("ChannelSummary", "An order channel with its rates.",
                        field<&C::order_channel_id>("Number of the channel."),
                        field<&C::name>("What people call it."),
                        field<&C::ext_order_channel_id>("The integration's own id of it."),
                        field<&C::shop_id>("The shop it belongs to."),
                        field<&C::shop_name>("That shop's name."),
                        field<&C::dispatch_url>("Where dispatch requests are sent."),
                        field<&C::wants_weight>("Whether the worker enters the weight."),
                        field<&C::wants_dimensions>("Whether the worker enters the lengths."),
                        field<&C::rates>("What it offers.", {.max_items = 10000}));
}

/// A shipment in the Admin view.
struct ShipmentSummary {
    ShipmentId shipment_id;
    FulfillmentId fulfillment_id;
    OrderId order_id;
    std::string order_number;
    std::string shop_name;
    OrderChannelId order_channel_id;
    std::string channel_name;
    ShippingRateId shipping_rate_id;
    std::string rate_name;
    ShipmentState status = ShipmentState::open;
    std::string error;
    std::string tracking_number;
    std::string tracking_url;
    std::string carrier;
    std::string port_name;
    std::string print_state;
    std::string print_error;
    std::optional<Time> asked_at;
    std::optional<Time> printed_at;
    std::string label_url;
    Parcel parcel;
    Time created_at;
};
constexpr auto describe(Type<ShipmentSummary>) {
    using S = ShipmentSummary;
    return described<S>(
        "ShipmentSummary", "A shipment as the Admin view lists it.",
        field<&S::shipment_id>("Number of the try."), field<&S::fulfillment_id>("The delivery."),
        field<&S::order_id>("The order."), field<&S::order_number>("What people call the order."),
        field<&S::shop_name>("The shop."), field<&S::order_channel_id>("The channel asked."),
        field<&S::channel_name>("That channel's name."),
        field<&S::shipping_rate_id>("The rate chosen."), field<&S::rate_name>("That rate's name."),
        field<&S::status>("Where it stands."),
        field<&S::error>("Why there is no label, in words.", {.max_len = 2000}),
        field<&S::tracking_number>("The carrier's number of the parcel."),
        field<&S::tracking_url>("Where the receiver follows it.", {.max_len = 2000}),
        field<&S::carrier>("Who carries it."),
        field<&S::port_name>("The port where somebody waits for it; empty when nobody does."),
        field<&S::print_state>("waiting, printed, failed; empty when the server does not print."),
        field<&S::print_error>("Why it was not printed."),
        field<&S::asked_at>("When the label was asked for; null before."),
        field<&S::printed_at>("When it was printed; null before."),
        field<&S::label_url>("The label's PDF; empty before it has come."),
        field<&S::parcel>("What was entered of the parcel."),
        field<&S::created_at>("When the try began."));
}

struct LabelListQuery {
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<LabelListQuery>) {
    return described<LabelListQuery>(
        "LabelListQuery", "Which part of the list.",
        field<&LabelListQuery::limit>("Most items in an answer; 50 when left out.",
                                      http::limit_field),
        field<&LabelListQuery::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

struct AskForLabel {
    std::optional<ShippingRateId> shipping_rate_id;
    std::optional<Parcel> parcel;
};
constexpr auto describe(Type<AskForLabel>) {
    return described<AskForLabel>(
        "AskForLabel", "Asks a channel for a label, or asks again.",
        field<&AskForLabel::shipping_rate_id>("The rate; as it was by default."),
        field<&AskForLabel::parcel>("The parcel; as it was entered by default."));
}

struct PrintAt {
    PortId port_id;
};
constexpr auto describe(Type<PrintAt>) {
    return described<PrintAt>("PrintAt", "Prints a label at a port.",
                              field<&PrintAt::port_id>("The port whose printer prints it."));
}

}  // namespace entrepot
