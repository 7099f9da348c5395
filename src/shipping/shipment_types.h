#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/codec.h"
#include "http/paging.h"

namespace entrepot {

/// Where a try to get a label stands.
enum class ShipmentState : std::uint8_t {
    open,         ///< Picked; nobody has asked for the label yet.
    waiting,      ///< The dispatch request is on its way.
    sent,         ///< The channel has it; its answer is awaited.
    unreachable,  ///< The channel did not take it; a user has to decide.
    refused,      ///< The integration said why there is no label; a user has to decide.
    labelled,     ///< The label is there; the fulfillment is shipped.
    replaced,     ///< A user asked again: a later shipment took its place.
};
template <>
struct EnumNames<ShipmentState> {
    static constexpr std::array<std::string_view, 7> names{
        "open", "waiting", "sent", "unreachable", "refused", "labelled", "replaced"};
};

/// What is known of a parcel; 0 for what is not.
struct Parcel {
    std::int64_t weight_grams = 0;
    std::int64_t length_mm = 0;
    std::int64_t width_mm = 0;
    std::int64_t height_mm = 0;
};
inline constexpr Limits parcel_weight{.optional = true, .min = 0, .max = 1'000'000};
inline constexpr Limits parcel_length{.optional = true, .min = 0, .max = 10'000};
constexpr auto describe(Type<Parcel>) {
    return described<Parcel>(
        "Parcel", "What is known of a parcel; 0 for what is not.",
        field<&Parcel::weight_grams>("Weight with the packing, in grams.", parcel_weight),
        field<&Parcel::length_mm>("Length in millimetres.", parcel_length),
        field<&Parcel::width_mm>("Width in millimetres.", parcel_length),
        field<&Parcel::height_mm>("Height in millimetres.", parcel_length));
}

/// A try to get a label, as the API shows it.
struct Shipment {
    ShipmentId shipment_id;
    ShipmentOrderId shipment_order_id;
    FulfillmentId fulfillment_id;
    OrderId order_id;
    OrderChannelId order_channel_id;
    ShippingRateId shipping_rate_id;
    ShipmentState status = ShipmentState::open;
    std::string error;
    Parcel parcel;
    std::string tracking_number;
    std::string tracking_url;
    std::string carrier;
    Time created_at;
    Time updated_at;
    std::int64_t version = 1;
};
constexpr auto describe(Type<Shipment>) {
    using S = Shipment;
    return described<S>(
        "Shipment", "A try to get a label for a fulfillment.",
        field<&S::shipment_id>("Number of the try; new when a user asks again."),
        field<&S::shipment_order_id>("The shipment order it is made of."),
        field<&S::fulfillment_id>("The delivery the label is for."),
        field<&S::order_id>("The order of the delivery."),
        field<&S::order_channel_id>("The channel that is asked."),
        field<&S::shipping_rate_id>("The rate that was chosen."),
        field<&S::status>("Where it stands."),
        field<&S::error>("Why there is no label, in words; empty when nothing is wrong.",
                         {.max_len = 2000}),
        field<&S::parcel>("What is known of the parcel."),
        field<&S::tracking_number>("The carrier's number of the parcel."),
        field<&S::tracking_url>("Where the receiver follows it.", {.max_len = 2000}),
        field<&S::carrier>("Who carries it."), field<&S::created_at>("When it was made."),
        field<&S::updated_at>("When it was changed."),
        field<&S::version>("Counts the changes; also the ETag."));
}

struct ShipmentQuery {
    std::optional<ShipmentState> status;
    std::optional<ShipmentOrderId> shipment_order_id;
    std::optional<FulfillmentId> fulfillment_id;
    std::optional<OrderId> order_id;
    std::optional<Time> updated_since;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<ShipmentQuery>) {
    using Q = ShipmentQuery;
    return described<Q>(
        "ShipmentQuery", "Filters of the list of shipments; all given ones have to hold.",
        field<&Q::status>("Only shipments that stand here."),
        field<&Q::shipment_order_id>("Only tries of this shipment order."),
        field<&Q::fulfillment_id>("Only tries for this delivery."),
        field<&Q::order_id>("Only tries for deliveries of this order."),
        field<&Q::updated_since>("Only shipments changed at this moment or later."),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

/// The row of `shipments`, without what only the worker that sends it needs.
struct ShipmentRow {
    ShipmentId shipment_id;
    FulfillmentId fulfillment_id;
    OrderId order_id;
    ShopId shop_id;
    SiteId site_id;
    ShipmentOrderId shipment_order_id;
    OrderChannelId order_channel_id;
    ShippingRateId shipping_rate_id;
    std::string state;
    PortId port_id;  ///< Where somebody waits for the label; none when nobody does.
    std::int64_t weight_grams = 0;
    std::int64_t length_mm = 0;
    std::int64_t width_mm = 0;
    std::int64_t height_mm = 0;
    Time asked_at;
    std::string error;
    std::string tracking_number;
    std::string tracking_url;
    std::string carrier;
    std::string printer;
    std::string print_state;  ///< '', waiting, printed, failed.
    std::string print_error;
    Time printed_at;
    Time created_at;
    Time updated_at;
    std::int64_t version = 0;

    bool is(ShipmentState other) const { return state == name_of(other); }
};

}  // namespace entrepot
