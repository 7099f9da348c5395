#pragma once

#include "fulfillment/types.h"
#include "ports/tasks/task.h"

namespace entrepot {

/// What the picking task remembers: which fulfillment, and the steps as they were planned.
struct PickNotes {
    FulfillmentId fulfillment_id;
    std::vector<WalkStep> steps;
};
constexpr auto describe(Type<PickNotes>) {
    return described<PickNotes>("PickNotes", "What the picking task remembers.",
                                field<&PickNotes::fulfillment_id>("What is picked."),
                                field<&PickNotes::steps>("Where to go.", {.max_items = 5000}));
}

/// Keeps the steps that are done and plans the rest anew from where the goods lie now.
void plan_rest(const Snapshot& snapshot, const Caller& caller, PickNotes& notes);

/// Index of the first step that is not done; nothing when all are.
std::optional<std::int64_t> current_step(const PickNotes& notes);

/// Puts order, lines and steps into the state.
void show_pick(const Snapshot& snapshot, const Caller& caller, const PortRow& row,
               PortState& state);

}  // namespace entrepot
