#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ports/store_types.h"

namespace entrepot {

struct LineDeviation {
    std::string category;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<LineDeviation>) {
    return described<LineDeviation>("LineDeviation", "What was wrong with a line.",
                                    field<&LineDeviation::category>("missing, damaged or wrong."),
                                    field<&LineDeviation::quantity>("Units concerned."));
}

struct PickKit {
    std::string name;
    std::string sku;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<PickKit>) {
    return described<PickKit>("PickKit", "The kit that a line's product goes into.",
                              field<&PickKit::name>("Name of the kit."),
                              field<&PickKit::sku>("SKU of the kit."),
                              field<&PickKit::quantity>("Units of the line's product in one kit."));
}

struct PickLine {
    FulfillmentLineItemId fulfillment_line_item_id;
    ProductId product_id;
    std::string name;
    std::string color;
    std::string size;
    std::string sku;
    std::string image_url;
    std::int64_t quantity = 0;
    std::int64_t picked_quantity = 0;
    std::optional<LineDeviation> deviation;
    std::vector<std::string> codes;
    std::optional<PickKit> kit;
};
constexpr auto describe(Type<PickLine>) {
    return described<PickLine>(
        "PickLine", "One product of the order being picked.",
        field<&PickLine::fulfillment_line_item_id>("The line."),
        field<&PickLine::product_id>("The product."), field<&PickLine::name>("Its name."),
        field<&PickLine::color>("Colour, empty when there is none."),
        field<&PickLine::size>("Size, empty when there is none."),
        field<&PickLine::sku>("Stock keeping unit."), field<&PickLine::image_url>("Its picture."),
        field<&PickLine::quantity>("Units to pick in all."),
        field<&PickLine::picked_quantity>("Units picked so far."),
        field<&PickLine::deviation>("What was reported of it; null when all is right."),
        field<&PickLine::codes>("Scans that count one unit."),
        field<&PickLine::kit>("The kit it goes into; null when it was ordered itself."));
}

struct WalkStep {
    std::int64_t step_id = 0;
    FulfillmentLineItemId fulfillment_line_item_id;
    LocationId location_id;
    std::string location_name;
    std::int64_t quantity = 0;
    bool done = false;
    std::int64_t taken = 0;
    std::string lot = {};
    std::string expires_on = {};
};
constexpr auto describe(Type<WalkStep>) {
    return described<WalkStep>(
        "WalkStep", "Take so many units of a line from one place.",
        field<&WalkStep::step_id>("Number of the step in this task."),
        field<&WalkStep::fulfillment_line_item_id>("The line it serves."),
        field<&WalkStep::location_id>("Where to take it."),
        field<&WalkStep::location_name>("What is printed on its label."),
        field<&WalkStep::quantity>("Units to take there."),
        field<&WalkStep::done>("Whether it was confirmed or reported."),
        field<&WalkStep::taken>("Units taken there that are in the tote.", {.optional = true}),
        field<&WalkStep::lot>("Which lot to take; empty when they have none.", {.optional = true}),
        field<&WalkStep::expires_on>("The day the lot expires, or empty.", {.optional = true}));
}

struct PutBackState {
    std::int64_t step_id = 0;
    FulfillmentLineItemId fulfillment_line_item_id;
    std::int64_t quantity = 0;
    std::int64_t in_tote = 0;
    std::int64_t units = 0;
    std::vector<ShelfSuggestion> suggested_shelves;
    std::optional<PlaceName> location;
    std::string lot;
    std::string expires_on;
};
constexpr auto describe(Type<PutBackState>) {
    return described<PutBackState>(
        "PutBackState", "What goes back onto a shelf next.",
        field<&PutBackState::step_id>("The step whose units go back."),
        field<&PutBackState::fulfillment_line_item_id>("The line they were picked for."),
        field<&PutBackState::quantity>("Units of the step in the tote."),
        field<&PutBackState::in_tote>("Units of all lines in the tote."),
        field<&PutBackState::units>("Units in the tote when putting back began."),
        field<&PutBackState::suggested_shelves>("Where to put them: first where they came from."),
        field<&PutBackState::location>("The shelf that was scanned or chosen."),
        field<&PutBackState::lot>("Their lot; empty when they have none."),
        field<&PutBackState::expires_on>("The day the lot expires, or empty."));
}

struct CancelledNotice {
    std::string reason;
    std::string requested_by;
    Time at;
};
constexpr auto describe(Type<CancelledNotice>) {
    return described<CancelledNotice>(
        "CancelledNotice", "The order was cancelled while a worker has it.",
        field<&CancelledNotice::reason>("Why, in the words of who asked; may be empty."),
        field<&CancelledNotice::requested_by>("Who asked: an integration or a user."),
        field<&CancelledNotice::at>("When it was asked."));
}

struct PickState {
    FulfillmentId fulfillment_id;
    OrderId order_id;
    std::string order_number;
    std::string shop_name;
    std::string notes;
    std::vector<std::string> tags;
    std::string shipping_method;
    std::int64_t backlog = 0;
    std::vector<PickLine> lines;
    std::vector<WalkStep> steps;
    std::optional<std::int64_t> current;
    std::optional<PutBackState> put_back;
    std::optional<CancelledNotice> cancelled;
};
constexpr auto describe(Type<PickState>) {
    return described<PickState>(
        "PickState", "The task of picking one fulfillment.",
        field<&PickState::fulfillment_id>("What is picked."),
        field<&PickState::order_id>("The order it belongs to."),
        field<&PickState::order_number>("The shop's number of the order."),
        field<&PickState::shop_name>("The shop it came from."),
        field<&PickState::notes>("The shop's note to the picker.", {.max_len = 5000}),
        field<&PickState::tags>("The order's tags."),
        field<&PickState::shipping_method>("How it will be sent."),
        field<&PickState::backlog>("Other orders that are ready to pick here."),
        field<&PickState::lines>("What is in it.", {.max_items = 1000}),
        field<&PickState::steps>("Where to go, in route order.", {.max_items = 5000}),
        field<&PickState::current>("Index of the step to do now; null when none is left."),
        field<&PickState::put_back>("What goes back next; null but in step `put_back`."),
        field<&PickState::cancelled>("Set when the order was cancelled: its goods go back, first "
                                     "shown in step `cancelled`; null otherwise."));
}

/// What became of the label of a picked delivery.
enum class PickedLabel : std::uint8_t {
    none,     ///< No label was asked for: its order has no shipment order.
    shipped,  ///< It is on the parcel.
    later,    ///< It is printed later.
};
template <>
struct EnumNames<PickedLabel> {
    static constexpr std::array<std::string_view, 3> names{"none", "shipped", "later"};
};

struct PickReceipt {
    std::string order_number;
    std::int64_t lines = 0;
    std::int64_t units = 0;
    bool deviated = false;
    PickedLabel label = PickedLabel::none;
};
constexpr auto describe(Type<PickReceipt>) {
    return described<PickReceipt>(
        "PickReceipt", "What was picked last, as a receipt.",
        field<&PickReceipt::order_number>("The shop's number of it."),
        field<&PickReceipt::lines>("Lines picked."), field<&PickReceipt::units>("Units picked."),
        field<&PickReceipt::deviated>("Whether something was reported."),
        field<&PickReceipt::label>("What became of its label.", {.optional = true}));
}

struct PutBackReceipt {
    std::string order_number;
    std::int64_t units = 0;
    bool deviated = false;
    bool cancelled = false;
};
constexpr auto describe(Type<PutBackReceipt>) {
    return described<PutBackReceipt>(
        "PutBackReceipt", "What was put back last, as a receipt.",
        field<&PutBackReceipt::order_number>("The shop's number of the order."),
        field<&PutBackReceipt::units>("Units that went back onto shelves."),
        field<&PutBackReceipt::deviated>("Whether a manager decides before it is picked again."),
        field<&PutBackReceipt::cancelled>("Whether the order was cancelled.", {.optional = true}));
}

}  // namespace entrepot
