#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/codec.h"
#include "base/ids.h"
#include "orders/types.h"
#include "shipping/shipment_types.h"

namespace entrepot {

struct RateChoice {
    ShippingRateId shipping_rate_id;
    std::string name;
    std::string description;
};
constexpr auto describe(Type<RateChoice>) {
    return described<RateChoice>(
        "RateChoice", "A way to send the parcel.",
        field<&RateChoice::shipping_rate_id>("The rate."),
        field<&RateChoice::name>("What the worker reads."),
        field<&RateChoice::description>("What helps to choose.", {.max_len = 1000}));
}

/// What the port shows of the label it waits for.
struct LabelState {
    ShipmentId shipment_id;
    ShipmentState status = ShipmentState::open;
    std::string error;
    Time asked_at;
    std::string label_url;
    std::string tracking_number;
    std::string carrier;
    std::string print_state;
    std::string print_error;
};
constexpr auto describe(Type<LabelState>) {
    return described<LabelState>(
        "LabelState", "The label that is asked for, or has come.",
        field<&LabelState::shipment_id>("The try to get it."),
        field<&LabelState::status>("Where it stands."),
        field<&LabelState::error>("Why there is none, in the integration's words.",
                                  {.max_len = 2000}),
        field<&LabelState::asked_at>("When it was asked for."),
        field<&LabelState::label_url>("The label's PDF on this server; empty before it has come."),
        field<&LabelState::tracking_number>("The carrier's number of the parcel."),
        field<&LabelState::carrier>("Who carries it."),
        field<&LabelState::print_state>("waiting, printed, failed; empty when it is not printed "
                                        "by the server."),
        field<&LabelState::print_error>("Why it was not printed."));
}

struct ShipState {
    FulfillmentId fulfillment_id;
    OrderId order_id;
    std::string order_number;
    std::string shop_name;
    Destination destination;
    std::string channel_name;
    bool wants_weight = false;
    bool wants_dimensions = false;
    std::vector<RateChoice> rates;
    std::optional<ShippingRateId> shipping_rate_id;
    Parcel parcel;
    std::string printer;
    std::optional<LabelState> label;
};
constexpr auto describe(Type<ShipState>) {
    return described<ShipState>(
        "ShipState", "The task of sending a picked delivery.",
        field<&ShipState::fulfillment_id>("What is sent."),
        field<&ShipState::order_id>("The order it belongs to."),
        field<&ShipState::order_number>("The shop's number of the order."),
        field<&ShipState::shop_name>("The shop it came from."),
        field<&ShipState::destination>("Where the parcel goes."),
        field<&ShipState::channel_name>("Who is asked for the label."),
        field<&ShipState::wants_weight>("Whether the weight has to be entered."),
        field<&ShipState::wants_dimensions>("Whether the lengths have to be entered."),
        field<&ShipState::rates>("Ways to send it.", {.max_items = 1000}),
        field<&ShipState::shipping_rate_id>(
            "The rate that is preset or was chosen; null when none is."),
        field<&ShipState::parcel>("What is preset or was entered of the parcel."),
        field<&ShipState::printer>("Where this port prints; empty for nowhere."),
        field<&ShipState::label>("The label that is asked for; null in step `parcel`."));
}

}  // namespace entrepot
