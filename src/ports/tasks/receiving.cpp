#include "ports/tasks/receiving.h"

#include <algorithm>

#include "inbound/errors.h"
#include "inbound/receiving.h"
#include "ports/delivery.h"

namespace entrepot {
namespace {

struct DeliveryChoice {
    std::optional<std::int64_t> version;
    std::optional<PurchaseOrderId> purchase_order_id;
};
constexpr auto describe(Type<DeliveryChoice>) {
    return described<DeliveryChoice>(
        "DeliveryChoice", "Arguments of choose_delivery.",
        field<&DeliveryChoice::version>("The state the worker saw."),
        field<&DeliveryChoice::purchase_order_id>("The purchase order; null for none."));
}

struct LineChoice {
    std::optional<std::int64_t> version;
    std::optional<PurchaseOrderLineItemId> purchase_order_line_item_id;
};
constexpr auto describe(Type<LineChoice>) {
    return described<LineChoice>(
        "LineChoice", "Arguments of choose_purchase_order.",
        field<&LineChoice::version>("The state the worker saw."),
        field<&LineChoice::purchase_order_line_item_id>("The line; null for no purchase order."));
}

[[noreturn]] void refuse_not_open() {
    throw Refusal(errors::purchase_order_not_open,
                  "Nothing more is expected of this purchase order; choose another one, or store "
                  "without one.");
}

std::vector<ExpectedLine> expected_lines(const TaskRun& run, ProductId product) {
    return expected_of_product(run.tx, run.caller.organization, run.caller.site, product);
}

/// The chosen line as it is now; nothing when it is no longer open.
std::optional<ExpectedLine> chosen_line(const TaskRun& run, const ReceivingNotes& notes,
                                        ProductId product) {
    auto line = expected_line(run.tx, run.caller.organization, run.caller.site, *notes.chosen);
    if (!line || line->product_id != product) return std::nullopt;
    return line;
}

/// Whether the worker was shown exactly this.
bool was_asked(const ReceivingNotes& notes, const Confirmed& goods, const ExpectedLine& line) {
    return notes.over_receipt && notes.over_receipt->quantity == goods.quantity &&
           notes.over_receipt->expected.purchase_order_line_item_id ==
               line.purchase_order_line_item_id &&
           notes.over_receipt->expected.received_quantity == line.received_quantity &&
           notes.over_receipt->expected.quantity == line.quantity;
}

/// The chosen line first when all of it came: it is not among those still to come.
void add_full_choice(const Snapshot& snapshot, const Caller& caller, ReceivingState& state) {
    const auto is_chosen = [&](const ExpectedUnits& units) {
        return units.purchase_order_line_item_id == *state.chosen;
    };
    if (!state.chosen || std::ranges::any_of(state.expected, is_chosen)) return;
    const auto line = expected_line(snapshot, caller.organization, caller.site, *state.chosen);
    if (line) {
        state.expected.insert(state.expected.begin(), expected_units(*line));
    } else {
        state.chosen.reset();
    }
}

}  // namespace

void choose_delivery(const TaskRun& run, const Json& arguments, ReceivingNotes& notes) {
    const auto choice = from_json<DeliveryChoice>(arguments.text);
    notes = {};
    if (!choice.purchase_order_id) return;
    if (!expected_order(run.tx, run.caller.organization, run.caller.site,
                        *choice.purchase_order_id)) {
        refuse_not_open();
    }
    notes.delivery = choice.purchase_order_id;
}

void choose_default_line(const TaskRun& run, ProductId product,
                         std::optional<PurchaseOrderLineItemId> wanted, ReceivingNotes& notes) {
    const auto lines = expected_lines(run, product);
    const auto of_delivery = [&](const ExpectedLine& line) {
        return notes.delivery && line.purchase_order_id == *notes.delivery;
    };
    auto best = lines.end();
    if (wanted) {
        best = std::ranges::find(lines, *wanted, &ExpectedLine::purchase_order_line_item_id);
    }
    if (best == lines.end()) best = std::ranges::find_if(lines, of_delivery);
    if (best == lines.end()) best = lines.begin();
    notes.chosen.reset();
    if (best != lines.end()) notes.chosen = best->purchase_order_line_item_id;
}

void choose_line(const TaskRun& run, const Json& arguments, ProductId product,
                 ReceivingNotes& notes) {
    const auto choice = from_json<LineChoice>(arguments.text);
    notes.chosen = choice.purchase_order_line_item_id;
    if (notes.chosen && !chosen_line(run, notes, product)) refuse_not_open();
}

Judgement judge_receipt(const TaskRun& run, const Confirmed& goods, ReceivingNotes& notes) {
    if (!notes.chosen) return Judgement::store;
    const auto line = chosen_line(run, notes, goods.product);
    if (!line) {
        notes.over_receipt.reset();
        choose_default_line(run, goods.product, std::nullopt, notes);
        return Judgement::moved_on;
    }
    const std::int64_t over = line->received_quantity + goods.quantity - line->quantity;
    if (over <= 0 || was_asked(notes, goods, *line)) return Judgement::store;
    const bool asked_before = notes.over_receipt.has_value();
    notes.over_receipt =
        OverReceipt{expected_units(*line), goods.quantity, over, goods.location_name};
    return asked_before ? Judgement::moved_on : Judgement::ask;
}

Reference count_receipt(TaskRun& run, const Confirmed& goods, ReceivingNotes& notes) {
    notes.last.reset();
    if (!notes.chosen) return {"port", run.caller.port.value};
    const auto order = receive(run.tx, run.caller,
                               {.line = *notes.chosen,
                                .location = goods.location,
                                .quantity = goods.quantity,
                                .accepts_over_receipt = notes.over_receipt.has_value()});
    if (const auto line = chosen_line(run, notes, goods.product)) {
        notes.last = expected_units(*line);
    }
    return {"purchase_order", order.value};
}

ReceivingState show_receiving(const Snapshot& snapshot, const Caller& caller,
                              const ReceivingNotes& notes, std::optional<ProductId> product) {
    ReceivingState state{.delivery = std::nullopt,
                         .expected = {},
                         .chosen = notes.chosen,
                         .over_receipt = notes.over_receipt,
                         .last = notes.last};
    if (notes.delivery) {
        const auto order =
            expected_order(snapshot, caller.organization, caller.site, *notes.delivery);
        if (order) state.delivery = delivery_of(snapshot, caller, *order);
    }
    if (!product) return state;
    for (const auto& line :
         expected_of_product(snapshot, caller.organization, caller.site, *product)) {
        state.expected.push_back(expected_units(line));
    }
    add_full_choice(snapshot, caller, state);
    return state;
}

}  // namespace entrepot
