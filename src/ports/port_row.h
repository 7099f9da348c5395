#pragma once

#include <optional>
#include <string>

#include "base/caller.h"
#include "db/database.h"

namespace entrepot {

/// A port's task as it is kept. A port that never worked has none: that is an idle one.
struct PortRow {
    std::string task;
    std::string step;
    std::string state = "{}";  ///< The task machine's own notes, JSON.
    UserId user;
    std::int64_t version = 0;
};

/// Reads the task of the caller's port.
PortRow load_port(const Snapshot& snapshot, const Caller& caller);

/// Writes it back with the next version and tells the screens.
void save_port(Tx& tx, const Caller& caller, PortRow& row);

/// Refuses `device_not_enrolled` unless the caller stands at a port.
void require_port(const Caller& caller);

}  // namespace entrepot
