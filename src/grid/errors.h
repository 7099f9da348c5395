#pragma once

#include "base/refusal.h"

/// Why the books of bins refuse something.
namespace entrepot::errors {

inline constexpr ErrorCode bin_not_found{"bin_not_found", 404, "There is no such bin",
                                         "Take its id from the list of bins."};
inline constexpr ErrorCode bin_already_exists{"bin_already_exists", 422,
                                              "The site has a bin of this number",
                                              "Begin behind the highest number of its bins."};
inline constexpr ErrorCode bin_not_empty{"bin_not_empty", 422, "The bin still holds goods",
                                         "Pick or move what lies in it, then try again."};
inline constexpr ErrorCode bin_at_port{"bin_at_port", 422, "A port works with the bin",
                                       "Let the port finish with it, then try again."};
inline constexpr ErrorCode bin_inside{"bin_inside", 422, "The bin is in the grid already",
                                      "Set the bin aside and give it another number."};
inline constexpr ErrorCode bin_not_asked_for{"bin_not_asked_for", 422,
                                             "The port does not ask for the bin",
                                             "Look at the bins shown and choose one of them."};
inline constexpr ErrorCode bin_outside{"bin_outside", 422, "The bin is not in the grid",
                                       "Put it into the grid first, or choose another bin."};
inline constexpr ErrorCode bin_too_heavy{
    "bin_too_heavy", 422, "The bin would be heavier than it may be",
    "Put fewer units into it, or choose a compartment of another bin."};
inline constexpr ErrorCode compartment_too_small{
    "compartment_too_small", 422, "The units do not fit into the compartment",
    "Put fewer units into it, or choose a larger or an emptier compartment."};
inline constexpr ErrorCode grid_not_found{"grid_not_found", 404, "The site has no grid",
                                          "Set up the site's grid first."};
inline constexpr ErrorCode grid_in_use{"grid_in_use", 422, "Ports work with the grid",
                                       "Let the ports finish their tasks, then try again."};
inline constexpr ErrorCode grid_elsewhere{"grid_elsewhere", 409,
                                          "This process does not work with the grid",
                                          "Ask the process that does, or ask again in a moment."};
inline constexpr ErrorCode grid_full{"grid_full", 409, "The grid has no room for so many bins",
                                     "Take empty bins out, or make the grid larger."};
inline constexpr ErrorCode grid_impossible{"grid_impossible", 422,
                                           "A grid can't be built like this",
                                           "Make it wider, lower, or larger, as the detail says."};

}  // namespace entrepot::errors
