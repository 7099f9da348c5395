#pragma once

#include <optional>
#include <set>
#include <vector>

#include "planning/waiting_order.h"
#include "ports/grid_types.h"
#include "ports/port_row.h"

/// What the task of picking from bins remembers.
namespace entrepot {

/// An order in a slot.
struct SlotNotes {
    std::int64_t slot = 1;
    FulfillmentId fulfillment_id;
    OrderId order_id;
    std::vector<GridStep> steps;
    bool giving_up = false;
    std::int64_t since = 0;
    Time due;
};
constexpr auto describe(Type<SlotNotes>) {
    return described<SlotNotes>(
        "SlotNotes", "An order in a slot.", field<&SlotNotes::slot>("Which slot, from 1."),
        field<&SlotNotes::fulfillment_id>("What is picked."),
        field<&SlotNotes::order_id>("The order it belongs to."),
        field<&SlotNotes::steps>("What to take where.", {.max_items = 5000}),
        field<&SlotNotes::giving_up>("Its picked goods go back."),
        field<&SlotNotes::since>("Ascends in the order in which slots were taken."),
        field<&SlotNotes::due>("Its cut-off; 0 when it has none."));
}

struct GridPickNotes {
    std::vector<SlotNotes> slots;
    std::int64_t next_step_id = 1;
    std::int64_t next_order = 1;
    bool leaving = false;
    std::optional<PickReceipt> last;
};
constexpr auto describe(Type<GridPickNotes>) {
    using N = GridPickNotes;
    return described<N>("GridPickNotes", "What the task of picking from bins remembers.",
                        field<&N::slots>("The orders in the slots.", {.max_items = 100}),
                        field<&N::next_step_id>("Number of the next step that is planned."),
                        field<&N::next_order>("`since` of the next order that is taken."),
                        field<&N::leaving>("No new order is taken."),
                        field<&N::last>("What was finished last."));
}

/// A step and the slot it belongs to.
struct StepAt {
    SlotNotes* slot = nullptr;
    GridStep* step = nullptr;
};
/// The step of this number that is still to be done. Refuses `unknown_step`.
StepAt pending_step(GridPickNotes& notes, std::int64_t step_id);

/// The slot of this number. Refuses `unknown_slot`.
SlotNotes& slot_of(GridPickNotes& notes, std::int64_t slot);

bool has_pending(const SlotNotes& slot);
/// Units that were picked and not put back.
std::int64_t units_in_tote(const SlotNotes& slot);

/// Numbers of the bins that a slot still needs; of all slots.
std::vector<planning::BinNumber> bins_needed(const SlotNotes& slot);
std::set<planning::BinNumber> bins_needed(const GridPickNotes& notes);

}  // namespace entrepot
