#pragma once

#include "accounts/errors.h"
#include "base/refusal.h"

/// What a port refuses (`/app/api/port`).
namespace entrepot::errors {

inline constexpr ErrorCode task_moved_on{"task_moved_on", 409, "The task has moved on",
                                         "Look at the new state and decide again."};
inline constexpr ErrorCode unknown_command{"unknown_command", 422,
                                           "The port can't do this in its present step",
                                           "Read the port's state and send one of its commands."};
inline constexpr ErrorCode command_id_reused{"command_id_reused", 422,
                                             "This command_id was used for another command",
                                             "Make a new command_id for each command."};
inline constexpr ErrorCode unknown_product{"unknown_product", 422, "No product has this code",
                                           "Scan the product again or search for it by name."};
inline constexpr ErrorCode unknown_shelf{"unknown_shelf", 422, "No shelf here has this code",
                                         "Scan the label on the shelf again."};
inline constexpr ErrorCode no_shelf_chosen{"no_shelf_chosen", 422, "No shelf is chosen",
                                           "Scan or choose the shelf first."};
inline constexpr ErrorCode nothing_to_pick{"nothing_to_pick", 422, "No order is ready to pick",
                                           "Wait until the port's home shows a ready order."};
inline constexpr ErrorCode nothing_in_tote{"nothing_in_tote", 422, "Nothing is in the tote",
                                           "Leave the order; nothing has to be put back."};
inline constexpr ErrorCode unknown_step{"unknown_step", 422, "This step is not to be done now",
                                        "Look at the steps shown and do one of them."};
inline constexpr ErrorCode unknown_slot{"unknown_slot", 422, "No order stands in this slot",
                                        "Look at the slots shown and choose one of them."};
inline constexpr ErrorCode slot_not_complete{"slot_not_complete", 422,
                                             "Something is left to do for the order in this slot",
                                             "Pick or report what is left, or put the goods back."};
inline constexpr ErrorCode bin_not_here{"bin_not_here", 422,
                                        "The bin does not stand open before you",
                                        "Wait until the port shows the bin as open."};
inline constexpr ErrorCode port_without_grid{"port_without_grid", 422, "The port is not at a grid",
                                             "Work at a port that the grid brings bins to."};
inline constexpr ErrorCode bin_asked_for{"bin_asked_for", 422, "The bin is asked for already",
                                         "Wait until it comes."};
inline constexpr ErrorCode too_many_bins{"too_many_bins", 422,
                                         "The port asks for as many bins as it may",
                                         "Let one go, then ask for another."};
inline constexpr ErrorCode quantity_differs{
    "quantity_differs", 422, "The quantity is not the step's",
    "Confirm the step's quantity, or report the units that are missing."};

}  // namespace entrepot::errors
