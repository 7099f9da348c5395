#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/caller.h"
#include "base/codec.h"
#include "db/database.h"
#include "fulfillment/types.h"

namespace entrepot {

/// How reality differs.
enum class DeviationCategory : std::uint8_t { missing, damaged, wrong };
template <>
struct EnumNames<DeviationCategory> {
    static constexpr std::array<std::string_view, 3> names{"missing", "damaged", "wrong"};
};

/// What a worker reports of one step.
struct DeviationReport {
    FulfillmentId fulfillment;
    FulfillmentLineItemId line;
    LocationId location;
    std::int64_t quantity = 0;         ///< Units the step asked for.
    std::int64_t picked_quantity = 0;  ///< Units of them that were picked; less than `quantity`.
    DeviationCategory category = DeviationCategory::missing;
    std::string comment = {};
    std::string lot = {};  ///< Of the step; '' when its goods have none.
};

struct DeviationOutcome {
    DeviationId deviation;
    /// Where else the units can be picked; empty when the line stays short.
    std::vector<PickStep> other_places;
};

/// Records the picked units, then the deviation of the rest: missing units go to the count
/// difference, damaged ones to quarantine, wrong ones move nothing. The order and the fulfillment
/// are deviated until the units are picked elsewhere or the deviation is solved. Refuses as
/// `record_pick`.
DeviationOutcome report_deviation(Tx& tx, const Caller& caller, const DeviationReport& report);

/// How a manager solves a deviation whose fulfillment has left the port.
enum class DeviationResolution : std::uint8_t {
    continue_order,  ///< The missing units stay ordered: they are picked when there is stock.
    cancel_line,     ///< The missing units are cut from the order.
};
template <>
struct EnumNames<DeviationResolution> {
    static constexpr std::array<std::string_view, 2> names{"continue", "cancel_line"};
};

/// Refuses `deviation_not_found`, `deviation_already_solved`, `deviation_at_port`.
void solve_deviation(Tx& tx, const Caller& caller, DeviationId deviation,
                     DeviationResolution resolution);

}  // namespace entrepot
