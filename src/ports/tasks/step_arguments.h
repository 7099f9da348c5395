#pragma once

#include <optional>
#include <string>

#include "base/codec.h"
#include "base/described.h"
#include "fulfillment/deviations.h"

/// What a worker says of a step of a walk, at shelves and at a grid.
namespace entrepot {

struct StepConfirmation {
    std::optional<std::int64_t> version;
    std::int64_t step_id = 0;
    std::int64_t quantity = 0;
};
constexpr auto describe(Type<StepConfirmation>) {
    return described<StepConfirmation>(
        "StepConfirmation", "A step was done as it says.",
        field<&StepConfirmation::version>("The state the worker saw."),
        field<&StepConfirmation::step_id>("The step that was done."),
        field<&StepConfirmation::quantity>("Units taken or put back: the step's.", {.min = 1}));
}

struct StepReport {
    std::optional<std::int64_t> version;
    std::int64_t step_id = 0;
    DeviationCategory category = DeviationCategory::missing;
    std::int64_t picked_quantity = 0;
    std::string comment;
};
constexpr auto describe(Type<StepReport>) {
    return described<StepReport>(
        "StepReport", "Reality differs from a step.",
        field<&StepReport::version>("The state the worker saw."),
        field<&StepReport::step_id>("The step where reality differs."),
        field<&StepReport::category>("missing, damaged or wrong."),
        field<&StepReport::picked_quantity>("Units of the step that were good and taken.",
                                            {.min = 0}),
        field<&StepReport::comment>("What the worker saw.", {.optional = true, .max_len = 1000}));
}

}  // namespace entrepot
