#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "inbound/receiving.h"
#include "ports/receiving_types.h"

namespace entrepot {

/// A line as a port shows it.
ExpectedUnits expected_units(const ExpectedLine& line);

/// A purchase order with its products still to come, as the caller's port shows it.
ExpectedDelivery delivery_of(const Snapshot& snapshot, const Caller& caller,
                             const ExpectedOrder& order);

}  // namespace entrepot
