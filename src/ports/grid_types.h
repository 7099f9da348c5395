#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grid/bin_types.h"
#include "ports/pick_types.h"

/// What a port at a grid shows besides what every port does.
namespace entrepot {

/// Picking goods out of a place, or putting picked goods back into it.
enum class GridAct : std::uint8_t { pick, put_back };
template <>
struct EnumNames<GridAct> {
    static constexpr std::array<std::string_view, 2> names{"pick", "put_back"};
};

struct GridStep {
    std::int64_t step_id = 0;
    GridAct act = GridAct::pick;
    FulfillmentLineItemId fulfillment_line_item_id;
    ProductId product_id;
    LocationId location_id;
    std::string location_name;
    std::int64_t bin_number = 0;
    std::int64_t position = 0;
    std::int64_t quantity = 0;
    bool done = false;
    std::int64_t taken = 0;
    std::string lot = {};
    std::string expires_on = {};
};
constexpr auto describe(Type<GridStep>) {
    return described<GridStep>(
        "GridStep", "Take so many units of a line from one place, or put them back there.",
        field<&GridStep::step_id>("Number of the step in this task; never used again."),
        field<&GridStep::act>("`pick` or `put_back`."),
        field<&GridStep::fulfillment_line_item_id>("The line it serves."),
        field<&GridStep::product_id>("The line's product."),
        field<&GridStep::location_id>("The place."),
        field<&GridStep::location_name>("What its label says."),
        field<&GridStep::bin_number>("The bin whose compartment it is; 0 for a shelf."),
        field<&GridStep::position>("The compartment, from 1; 0 for a shelf."),
        field<&GridStep::quantity>("Units to take, or to put back."),
        field<&GridStep::done>("Whether it was confirmed or reported."),
        field<&GridStep::taken>("Units of it that are in the tote.", {.optional = true}),
        field<&GridStep::lot>("Which lot; empty when they have none.", {.optional = true}),
        field<&GridStep::expires_on>("The day the lot expires, or empty.", {.optional = true}));
}

/// An order in one of the port's slots. Its task is a `PickState` without steps.
struct GridSlot {
    std::int64_t slot = 1;
    PickState order;
    std::vector<GridStep> steps;
    bool complete = false;
    bool giving_up = false;
};
constexpr auto describe(Type<GridSlot>) {
    return described<GridSlot>(
        "GridSlot", "An order in a slot of the port.",
        field<&GridSlot::slot>("Where it stands at the port, from 1."),
        field<&GridSlot::order>("The order; its steps are those of the slot."),
        field<&GridSlot::steps>("What to take where.", {.max_items = 5000}),
        field<&GridSlot::complete>("Nothing is left to take: it may go."),
        field<&GridSlot::giving_up>("Its picked goods go back: it is given up or cancelled."));
}

/// How far a bin is that the port waits for.
enum class BinStage : std::uint8_t { held, wanted, coming, open };
template <>
struct EnumNames<BinStage> {
    static constexpr std::array<std::string_view, 4> names{"held", "wanted", "coming", "open"};
};

struct BinAhead {
    std::int64_t number = 0;
    BinStage stage = BinStage::wanted;
    Time since;
    std::optional<Time> expected_at;
};
constexpr auto describe(Type<BinAhead>) {
    return described<BinAhead>(
        "BinAhead", "A bin that comes to the port.",
        field<&BinAhead::number>("What its label says."),
        field<&BinAhead::stage>("`held`: another port has it first; `wanted`: robots dig it out; "
                                "`coming`: a robot brings it; `open`: "
                                "it stands before the worker."),
        field<&BinAhead::since>("Since when it is so far."),
        field<&BinAhead::expected_at>("When it will be open, by how long bins took to this port "
                                      "lately; null when that is not known, or other bins come "
                                      "first."));
}

/// What the grid does for the port.
struct GridAtPort {
    std::string mode;
    std::string fault;
    std::optional<BinPicture> bin;
    std::vector<BinAhead> ahead;
};
constexpr auto describe(Type<GridAtPort>) {
    return described<GridAtPort>(
        "GridAtPort", "What the grid does for a port.",
        field<&GridAtPort::mode>("`running`, `stopped`, `unreachable`; empty before anybody "
                                 "looked."),
        field<&GridAtPort::fault>("What is wrong at the port: `bin_stuck`, `wrong_bin`, `weight`, "
                                  "`blocked`, `missing_bin`, `unknown_port`, `not_let_out`; empty "
                                  "when nothing is."),
        field<&GridAtPort::bin>("The bin that stands open before the worker; null when none does."),
        field<&GridAtPort::ahead>("Bins to come, the next first.", {.max_items = 100}));
}

struct GridPickState {
    std::int64_t slots_count = 1;
    std::vector<GridSlot> slots;
    std::optional<std::int64_t> current;
    std::int64_t backlog = 0;
    bool leaving = false;
    std::optional<PickReceipt> last;
};
constexpr auto describe(Type<GridPickState>) {
    using S = GridPickState;
    return described<S>(
        "GridPickState", "The task of picking from bins, several orders at once.",
        field<&S::slots_count>("How many orders the port works on at once."),
        field<&S::slots>("The orders in the slots.", {.max_items = 100}),
        field<&S::current>("step_id of what to do now; null while the bin is on its way."),
        field<&S::backlog>("Other orders that are ready to pick here."),
        field<&S::leaving>("True: no new order is taken, the worker goes home after these."),
        field<&S::last>("What was finished last; null at first."));
}

}  // namespace entrepot
