#pragma once

#include <string>
#include <vector>

#include "db/database.h"
#include "hooks/message.h"

namespace entrepot::hooks {

/// What is to be written of one hook in one transaction.
struct HookBatch {
    HookId hook;
    std::int64_t position = 0;
    Time failing_since;           ///< First failure since the last success; 0 for none.
    Time noticed_at;              ///< When the coming disabling was announced; 0 for not.
    bool gives_notice = false;    ///< Announces it now.
    std::string disabled_reason;  ///< Disables the hook; "" leaves it as it is.
    std::vector<Record> records;
};

/// Writes tries, states and the position: all or nothing, in the caller's transaction.
void write_batch(Tx& tx, const HookBatch& batch);

}  // namespace entrepot::hooks
