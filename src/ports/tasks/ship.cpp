#include "ports/tasks/ship.h"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/shops.h"
#include "orders/orders.h"
#include "ports/errors.h"
#include "ports/port.h"
#include "shipping/dispatch.h"
#include "shipping/errors.h"
#include "shipping/labels.h"
#include "shipping/shipments.h"

/// Sending a picked delivery: "parcel" (rate, weight, lengths) -> "label" (waiting, an error, or
/// the label), where a label that has come leads from any step. The goods are out of the port's
/// hands all the while: leaving loses nothing.
namespace entrepot {

namespace {

constexpr std::string_view step_parcel = "parcel";
constexpr std::string_view step_label = "label";

/// The task that the worker goes on with afterwards.
struct InterruptedTask {
    std::string task;
    std::string step;
    Json state{"{}"};
};
constexpr auto describe(Type<InterruptedTask>) {
    return described<InterruptedTask>(
        "InterruptedTask", "The task that goes on afterwards.",
        field<&InterruptedTask::task>("Its name."), field<&InterruptedTask::step>("Its step."),
        field<&InterruptedTask::state>("Its notes.", {.max_len = 10'000'000}));
}

struct ShipNotes {
    FulfillmentId fulfillment_id;
    std::optional<ShippingRateId> shipping_rate_id;
    Parcel parcel;
    PickReceipt receipt;
    std::optional<InterruptedTask> then;
};
constexpr auto describe(Type<ShipNotes>) {
    return described<ShipNotes>(
        "ShipNotes", "What the sending task remembers.",
        field<&ShipNotes::fulfillment_id>("What is sent."),
        field<&ShipNotes::shipping_rate_id>("The rate chosen last, or preset."),
        field<&ShipNotes::parcel>("The parcel as it was entered last."),
        field<&ShipNotes::receipt>("What home shows in the end."),
        field<&ShipNotes::then>("What goes on afterwards; home when left out."));
}

struct LabelRequest {
    std::optional<std::int64_t> version;
    ShippingRateId shipping_rate_id;
    Parcel parcel;
};
constexpr auto describe(Type<LabelRequest>) {
    return described<LabelRequest>(
        "LabelRequest", "Arguments of request_label.",
        field<&LabelRequest::version>("The state the worker saw."),
        field<&LabelRequest::shipping_rate_id>("The rate chosen."),
        field<&LabelRequest::parcel>("What the worker entered.", {.optional = true}));
}

struct ShipEnd {
    std::optional<std::int64_t> version;
    bool printed = true;
};
constexpr auto describe(Type<ShipEnd>) {
    return described<ShipEnd>("ShipEnd", "Arguments of done.",
                              field<&ShipEnd::version>("The state the worker saw."),
                              field<&ShipEnd::printed>("False leaves the label to be printed "
                                                       "later; true by default.",
                                                       {.optional = true}));
}

ShipNotes notes_of(const PortRow& row) {
    return from_json<ShipNotes>(row.state);
}

/// The delivery's present shipment; there is one since the task began.
ShipmentRow present(const Snapshot& snapshot, const Caller& caller, const ShipNotes& notes) {
    auto shipment = present_shipment(snapshot, caller.organization, notes.fulfillment_id);
    if (shipment) return std::move(*shipment);
    throw Refusal(errors::nothing_to_ship,
                  "The order's shipment order was deleted; finish without a label.");
}

void ask(TaskRun& run, const ShipNotes& notes) {
    request_label(run.tx, run.caller, notes.fulfillment_id,
                  {notes.shipping_rate_id, notes.parcel, run.caller.port});
    run.row.step = step_label;
    run.row.state = to_json(notes);
}

void end_ship(TaskRun& run, ShipNotes& notes) {
    run.go_home();
    if (!notes.then) {
        run.row.state = "{\"last_pick\":" + to_json(notes.receipt) + "}";
        return;
    }
    run.row.task = std::move(notes.then->task);
    run.row.step = std::move(notes.then->step);
    run.row.state = std::move(notes.then->state.text);
}

void request(TaskRun& run, const Json& arguments) {
    const auto wish = from_json<LabelRequest>(arguments.text);
    ShipNotes notes = notes_of(run.row);
    notes.shipping_rate_id = wish.shipping_rate_id;
    notes.parcel = wish.parcel;
    ask(run, notes);
}

void require_no_label(TaskRun& run, const ShipmentRow& shipment) {
    if (shipment.is(ShipmentState::labelled)) move_on(run.tx, run.caller, run.row);
}

void try_again(TaskRun& run, const Json&) {
    const ShipNotes notes = notes_of(run.row);
    require_no_label(run, present(run.tx, run.caller, notes));
    ask(run, notes);
}

/// Back to the choice, which ends when the label comes meanwhile.
void other_rate(TaskRun& run, const Json&) {
    require_no_label(run, present(run.tx, run.caller, notes_of(run.row)));
    run.row.step = step_parcel;
}

/// The order leaves the port; what the channel still sends is printed later.
void finish_without_label(TaskRun& run, const Json&) {
    ShipNotes notes = notes_of(run.row);
    const auto shipment = present_shipment(run.tx, run.caller.organization, notes.fulfillment_id);
    if (shipment) {
        require_no_label(run, *shipment);
        stop_waiting(run.tx, shipment->shipment_id);
    }
    notes.receipt.label = PickedLabel::later;
    end_ship(run, notes);
}

void print_again(TaskRun& run, const Json&) {
    print_label(run.tx, present(run.tx, run.caller, notes_of(run.row)).shipment_id,
                run.caller.port);
}

void done(TaskRun& run, const Json& arguments) {
    const auto said = from_json<ShipEnd>(arguments.text);
    ShipNotes notes = notes_of(run.row);
    const auto shipment = present(run.tx, run.caller, notes);
    if (!shipment.is(ShipmentState::labelled)) {
        throw Refusal(errors::no_label_yet, "The label has not come yet.");
    }
    if (said.printed) {
        mark_printed(run.tx, shipment.shipment_id);
    } else {
        stop_waiting(run.tx, shipment.shipment_id);
    }
    notes.receipt.label = said.printed ? PickedLabel::shipped : PickedLabel::later;
    end_ship(run, notes);
}

constexpr TaskCommand commands[] = {
    {"request_label", step_parcel, request},
    {"try_again", step_label, try_again},
    {"other_rate", step_label, other_rate},
    {"print_again", step_label, print_again},
    {"done", step_label, done},
    {"finish_without_label", "", finish_without_label},
};

LabelState label_state(const ShipmentRow& shipment) {
    return {.shipment_id = shipment.shipment_id,
            .status = enum_from<ShipmentState>(shipment.state).value(),
            .error = shipment.error,
            .asked_at = shipment.asked_at,
            .label_url =
                shipment.is(ShipmentState::labelled)
                    ? fmt::format("/app/api/shipments/{}/label.pdf", shipment.shipment_id.value)
                    : "",
            .tracking_number = shipment.tracking_number,
            .carrier = shipment.carrier,
            .print_state = shipment.print_state,
            .print_error = shipment.print_error};
}

void show_offer(ShippingOffer& offer, ShipState& shown) {
    shown.channel_name = std::move(offer.channel.name);
    shown.wants_weight = offer.channel.wants_weight;
    shown.wants_dimensions = offer.channel.wants_dimensions;
    for (ShippingRate& rate : offer.rates) {
        shown.rates.push_back(
            {rate.shipping_rate_id, std::move(rate.name), std::move(rate.description)});
    }
    if (offer.order.destination) shown.destination = std::move(*offer.order.destination);
}

void show_ship(const Snapshot& snapshot, const Caller& caller, const PortRow& row,
               PortState& state) {
    const ShipNotes notes = notes_of(row);
    ShipState& shown = state.ship.emplace();
    shown.fulfillment_id = notes.fulfillment_id;
    shown.shipping_rate_id = notes.shipping_rate_id;
    shown.parcel = notes.parcel;
    shown.order_number = notes.receipt.order_number;
    shown.printer = printer_of(snapshot, caller.organization, caller.port);
    const auto shipment = present_shipment(snapshot, caller.organization, notes.fulfillment_id);
    if (!shipment) return;  // the shipment order was deleted meanwhile
    const auto order = *find_order(snapshot, caller.organization, shipment->order_id);
    shown.order_id = order.order_id;
    shown.shop_name = shop_of(snapshot, caller.organization, order.shop_id).name;
    shown.destination = from_json<Destination>(order.destination);
    if (auto offer = offer_for(snapshot, caller.organization, *shipment)) {
        show_offer(*offer, shown);
    }
    if (row.step == step_label) shown.label = label_state(*shipment);
}

/// The label may come while the worker chooses: asked for before "other rate", or by a manager.
bool hear_of_label(const Snapshot& snapshot, const Caller& caller, PortRow& row) {
    if (row.step != step_parcel) return false;
    const auto shipment =
        present_shipment(snapshot, caller.organization, notes_of(row).fulfillment_id);
    if (!shipment || !shipment->is(ShipmentState::labelled)) return false;
    row.step = step_label;
    return true;
}

bool nothing_to_choose(const ShippingOffer& offer) {
    return offer.rates.size() == 1 && !offer.channel.wants_weight &&
           !offer.channel.wants_dimensions;
}

bool offers(const ShippingOffer& offer, ShippingRateId rate) {
    return std::ranges::any_of(
        offer.rates, [&](const ShippingRate& one) { return one.shipping_rate_id == rate; });
}

/// The shipment order's rate; when the channel does not offer it any more, the only one there is.
/// None when the worker has to choose.
std::optional<ShippingRateId> preset_rate(const ShippingOffer& offer) {
    if (offers(offer, offer.order.shipping_rate_id)) return offer.order.shipping_rate_id;
    if (offer.rates.size() == 1) return offer.rates.front().shipping_rate_id;
    return std::nullopt;
}

}  // namespace

bool begin_ship(TaskRun& run, FulfillmentId fulfillment, const PickReceipt& receipt) {
    const auto shipment = open_shipment(run.tx, fulfillment);
    if (!shipment) return false;
    const auto offer = offer_for(run.tx, run.caller.organization, *shipment);
    if (!offer) return false;
    ShipNotes notes{.fulfillment_id = fulfillment,
                    .shipping_rate_id = preset_rate(*offer),
                    .parcel = {.weight_grams = offer->goods_grams},
                    .receipt = receipt};
    if (run.row.task == grid_pick_machine.task) {
        notes.then = InterruptedTask{run.row.task, run.row.step, Json{run.row.state}};
    }
    run.row.task = ship_machine.task;
    run.row.step = step_parcel;
    run.row.state = to_json(notes);
    if (nothing_to_choose(*offer)) ask(run, notes);
    return true;
}

const TaskMachine ship_machine{"ship", commands, show_ship, hear_of_label};

}  // namespace entrepot
