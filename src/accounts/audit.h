#pragma once

#include <cstdint>
#include <string_view>

#include "base/caller.h"
#include "db/database.h"

namespace entrepot {

/// Notes who changed what in the settings, in the transaction of the change. `action` is a verb
/// ("created", "secret_rotated"), `subject` a kind of row ("user", "integration").
void audit(Tx& tx, const Caller& caller, std::string_view action, std::string_view subject,
           std::int64_t subject_id);

}  // namespace entrepot
