#pragma once

#include "base/refusal.h"

/// What shipping refuses. Codes that the reference has are spelled as it spells them.
namespace entrepot::errors {

inline constexpr ErrorCode shipping_connector_not_found{
    "shipping_connector_not_found", 404, "The shop has no order channel",
    "Make a shop with this token and an order channel with `POST /api/v1/order_channels` first."};
inline constexpr ErrorCode order_channel_not_found{
    "order_channel_not_found", 404, "The shop has no such order channel",
    "List the channels with `GET /api/v1/order_channels`, or make this one first."};
inline constexpr ErrorCode shipping_rate_not_found{
    "shipping_rate_not_found", 404, "The order channel has no such shipping rate",
    "List the rates with `GET /api/v1/shipping_rates`, or make this one first."};
inline constexpr ErrorCode order_channel_mismatch{
    "order_channel_mismatch", 422, "The ids belong to different order channels",
    "Send the ids of one channel, and a rate of that channel."};
inline constexpr ErrorCode missing_order_channel_id{
    "missing_order_channel_id_or_ext_order_channel_id", 422, "No order channel is named",
    "Send `order_channel_id` or `ext_order_channel_id`."};
inline constexpr ErrorCode missing_shipping_rate_id{
    "missing_shipping_rate_id_or_ext_shipping_rate_id", 422, "No shipping rate is named",
    "Send `shipping_rate_id` or `ext_shipping_rate_id`."};
inline constexpr ErrorCode missing_ext_shipment_order_id{
    "missing_ext_shipment_order_id", 422, "No shipment order is named",
    "Send the `ext_shipment_order_id` of the shipment order to change."};
inline constexpr ErrorCode duplicate_line_items{
    "duplicate_line_items", 422, "A line is named twice",
    "Send each `ext_shipment_order_line_item_id` and each `ext_order_line_item_id` once."};
inline constexpr ErrorCode shipment_order_already_exists{
    "shipment_order_already_exists", 422, "There is a shipment order of this id",
    "Change it with `PUT /api/v1/shipment_orders`, or send another `ext_shipment_order_id`."};
inline constexpr ErrorCode shipment_order_for_order_already_exists{
    "shipment_order_for_order_already_exists", 422, "The order has a shipment order",
    "Change that one with `PUT /api/v1/shipment_orders`, or delete it first."};
inline constexpr ErrorCode shipment_order_not_found{
    "shipment_order_not_found", 404, "There is no such shipment order in this shop",
    "List them with `GET /api/v1/shipment_orders`, or make it with POST."};
inline constexpr ErrorCode shipment_order_in_use{
    "shipment_order_in_use", 422, "A label was asked for already",
    "It can't be deleted any more; change it with `PUT /api/v1/shipment_orders`."};

inline constexpr ErrorCode order_channel_already_exists{
    "order_channel_already_exists", 400, "The shop has an order channel of this id",
    "Change that one with `PATCH /api/v1/order_channels/{order_channel_id}`."};
inline constexpr ErrorCode order_channel_in_use{
    "order_channel_in_use", 422, "Shipment orders use the order channel",
    "Move them to another channel (`PUT /api/v1/shipment_orders`), or wait until their orders are "
    "shipped as a whole."};
inline constexpr ErrorCode dispatch_url_refused{
    "dispatch_url_refused", 422, "This dispatch_url can't be used",
    "Send an absolute http or https address that the server may reach, without user and fragment."};
inline constexpr ErrorCode shipping_rate_already_exists{
    "shipping_rate_already_exists", 400, "The channel has a shipping rate of this id",
    "Change that one with `PATCH /api/v1/shipping_rates/{shipping_rate_id}`."};
inline constexpr ErrorCode shipping_rate_in_use{
    "shipping_rate_in_use", 422, "Shipment orders use the shipping rate",
    "Give them another rate (`PUT /api/v1/shipment_orders`), or wait until their orders are "
    "shipped as a whole."};

inline constexpr ErrorCode shipment_not_found{"shipment_not_found", 404,
                                              "There is no such shipment in this shop",
                                              "Use the `shipment_id` of the dispatch request."};
inline constexpr ErrorCode shipment_replaced{
    "shipment_replaced", 409, "A later dispatch request took this one's place",
    "Void this label and answer the newest `shipment_id` of the fulfillment."};
inline constexpr ErrorCode shipment_already_answered{
    "shipment_already_answered", 409, "This shipment has its answer",
    "Nothing is left to do; a new dispatch request has a new `shipment_id`."};
inline constexpr ErrorCode shipment_not_asked_for{
    "shipment_not_asked_for", 409, "No label was asked for yet", "Wait for the dispatch request."};
inline constexpr ErrorCode missing_label{
    "missing_label", 422, "There is no label in a successful answer",
    "Send the label as a PDF in base64 in `label`, or `success` false with `error`."};
inline constexpr ErrorCode missing_error{"missing_error", 422,
                                         "A failed answer says nothing to the worker",
                                         "Send in `error` what the worker should know or do."};
inline constexpr ErrorCode label_is_no_pdf{
    "label_is_no_pdf", 422, "The label is not a PDF in base64",
    "Send the bytes of one PDF file of at most 5 MB, encoded in base64 without line breaks."};

// At the port and in the app.
inline constexpr ErrorCode nothing_to_ship{
    "nothing_to_ship", 422, "There is nothing to ask a label for",
    "The fulfillment must be picked, and its order must have a shipment order."};
inline constexpr ErrorCode parcel_incomplete{
    "parcel_incomplete", 422, "The channel wants to know more of the parcel",
    "Enter the weight or the three lengths that the channel asks for."};
inline constexpr ErrorCode label_is_there{"label_is_there", 409, "The label has come",
                                          "Look at it: print it and put it on the parcel."};
inline constexpr ErrorCode no_label_yet{"no_label_yet", 422, "There is no label yet",
                                        "Ask the channel for a label first."};
inline constexpr ErrorCode no_printer{
    "no_printer", 422, "The port has no printer",
    "Download the label, or let an Admin set the port's printer."};

}  // namespace entrepot::errors
