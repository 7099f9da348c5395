#pragma once

#include <string>

#include "base/caller.h"
#include "db/database.h"
#include "fulfillment/types.h"

namespace entrepot {

/// Units that a step of a walk wants out of a place.
struct StepGoods {
    FulfillmentId fulfillment;
    FulfillmentLineItemId line;
    LocationId location;
    std::string lot;
    std::int64_t quantity = 0;
};

/// Whether the goods are still there and still promised to the line: another port may have taken
/// them since the walk was planned, or the promise went to another lot because units were lost.
bool goods_are_there(const Snapshot& snapshot, OrganizationId organization, const StepGoods& goods);

}  // namespace entrepot
