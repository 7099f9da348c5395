#pragma once

#include "fulfillment/types.h"
#include "ports/tasks/task.h"

namespace entrepot {

/// What the picking task remembers: which fulfillment, and the steps as they were planned.
struct PickNotes {
    FulfillmentId fulfillment_id;
    std::vector<WalkStep> steps;
    std::int64_t put_back_units = 0;
    std::optional<PlaceName> put_back_to;
    std::optional<CancelledNotice> cancelled;
};
constexpr auto describe(Type<PickNotes>) {
    return described<PickNotes>(
        "PickNotes", "What the picking task remembers.",
        field<&PickNotes::fulfillment_id>("What is picked."),
        field<&PickNotes::steps>("Where to go.", {.max_items = 5000}),
        field<&PickNotes::put_back_units>("Units in the tote when putting back began.",
                                          {.optional = true}),
        field<&PickNotes::put_back_to>("The shelf chosen to put back."),
        field<&PickNotes::cancelled>("Set when the order was cancelled meanwhile."));
}

inline constexpr std::string_view step_preview = "preview";
inline constexpr std::string_view step_pick = "pick";
inline constexpr std::string_view step_finish = "finish";
inline constexpr std::string_view step_put_back = "put_back";
inline constexpr std::string_view step_cancelled = "cancelled";

/// Writes the notes into the row, with the step of the walk they are at.
void keep_walk(PortRow& row, const PickNotes& notes);

/// Keeps the steps that are done and plans the rest anew from where the goods lie now.
void plan_rest(const Snapshot& snapshot, const Caller& caller, PickNotes& notes);

/// Index of the first step that is not done; nothing when all are.
std::optional<std::int64_t> current_step(const PickNotes& notes);

/// When the order was cancelled meanwhile, the worker is told: step `cancelled`.
bool hear_of_cancellation(const Snapshot& snapshot, const Caller& caller, PortRow& row);

/// What is shown of the order of a fulfillment, without steps.
PickState shown_order(const Snapshot& snapshot, const Caller& caller, FulfillmentId fulfillment);

/// Puts order, lines and steps into the state.
void show_pick(const Snapshot& snapshot, const Caller& caller, const PortRow& row,
               PortState& state);

}  // namespace entrepot
