#include "shipping/answer.h"

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/shops.h"
#include "fulfillment/ship.h"
#include "orders/orders.h"
#include "shipping/errors.h"
#include "shipping/labels.h"
#include "shipping/outbox.h"
#include "shipping/shipments.h"

namespace entrepot {
namespace {

constexpr std::size_t most_bytes = 5 << 20;

/// A PDF begins with its version and ends with its mark; readers allow some bytes around both.
bool is_pdf(std::string_view bytes) {
    constexpr std::size_t slack = 1024;
    return bytes.substr(0, slack).find("%PDF-") != std::string_view::npos &&
           bytes.substr(bytes.size() - std::min(bytes.size(), slack)).find("%%EOF") !=
               std::string_view::npos;
}

bool is_web_address(std::string_view text) {
    return text.starts_with("https://") || text.starts_with("http://");
}

void check_tracking_url(const DispatchAnswer& answer) {
    if (answer.tracking_url.empty() || is_web_address(answer.tracking_url)) return;
    Refusal refusal(errors::validation_error, "tracking_url must begin with https:// or http://.");
    refusal.errors.push_back(
        {{"body", "tracking_url"}, "must begin with https:// or http://", "url"});
    throw refusal;
}

ShipmentRow own_shipment(const Snapshot& snapshot, const Caller& caller, ShipmentId id) {
    const ShopId shop = require_shop(caller);
    auto shipment = require_shipment(snapshot, caller.organization, id);
    if (shipment.shop_id == shop) return shipment;
    throw Refusal(errors::shipment_not_found,
                  fmt::format("The shop has no shipment {}.", id.value));
}

ShipmentRow unanswered(const Snapshot& snapshot, const Caller& caller, ShipmentId id) {
    auto shipment = own_shipment(snapshot, caller, id);
    if (shipment.is(ShipmentState::replaced)) {
        throw Refusal(errors::shipment_replaced,
                      fmt::format("A user asked again; shipment {} is void.", id.value));
    }
    if (shipment.is(ShipmentState::labelled) || shipment.is(ShipmentState::refused)) {
        throw Refusal(errors::shipment_already_answered,
                      fmt::format("Shipment {} was answered before.", id.value));
    }
    if (shipment.is(ShipmentState::open)) {
        throw Refusal(errors::shipment_not_asked_for,
                      fmt::format("Nobody has asked for the label of shipment {} yet.", id.value));
    }
    return shipment;
}

void note(Tx& tx, const Caller& caller, const ShipmentRow& shipment, std::string_view happening) {
    add_history(tx, shipment.order_id, caller.name, happening,
                fmt::format(R"({{"fulfillment_id":{},"shipment_id":{}}})",
                            shipment.fulfillment_id.value, shipment.shipment_id.value));
}

}  // namespace

LabelBytes prepare_label(const Snapshot& snapshot, const Caller& caller, ShipmentId id,
                         const DispatchAnswer& answer) {
    own_shipment(snapshot, caller, id);
    return label_of(answer);
}

LabelBytes label_of(const DispatchAnswer& answer) {
    check_tracking_url(answer);
    if (!answer.success) {
        if (!trim(answer.error).empty()) return {};
        throw Refusal(errors::missing_error, "Say in `error` what the worker should know or do.");
    }
    if (answer.label.empty()) {
        throw Refusal(errors::missing_label, "Send the label as a PDF in base64 in `label`.");
    }
    LabelBytes label{base64_decode(answer.label)};
    if (is_pdf(label.pdf) && label.pdf.size() <= most_bytes) return label;
    throw Refusal(errors::label_is_no_pdf,
                  "`label` must be the base64 of one PDF file of at most 5 MB.");
}

Shipment answer_dispatch(Tx& tx, const Caller& caller, ShipmentId id, const DispatchAnswer& answer,
                         const LabelBytes& label) {
    ShipmentRow shipment = unanswered(tx, caller, id);
    shipment.error = answer.success ? "" : answer.error;
    shipment.state = name_of(answer.success ? ShipmentState::labelled : ShipmentState::refused);
    take_out_of_outbox(tx, id);
    if (!answer.success) {
        write_shipment(tx, shipment);
        note(tx, caller, shipment, "label_refused");
        return shown_shipment(shipment);
    }
    shipment.tracking_number = answer.tracking_number;
    shipment.tracking_url = answer.tracking_url;
    shipment.carrier = answer.carrier;
    keep_label(tx, id, label.pdf);
    print_where_awaited(tx, shipment);
    write_shipment(tx, shipment);
    ship_fulfillment(tx, caller, shipment.fulfillment_id, answer.tracking_number);
    return shown_shipment(shipment);
}

}  // namespace entrepot
