#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/database.h"
#include "http/message.h"

namespace entrepot {

/// What a check of the books found.
struct VerifyReport {
    bool ok = true;
    std::vector<std::string> differences;  ///< A sentence each, at most 100 of each kind.
    std::int64_t organizations = 0;
    std::int64_t movements = 0;
    std::int64_t balances = 0;
    std::int64_t levels = 0;
    std::int64_t reservations = 0;
};

/// Recomputes the books of every organization from the movements: balances, levels, promises and
/// order lines. Reads only.
VerifyReport verify_books(const Snapshot& snapshot);

/// The answer of GET /health/stock: 200 when the books balance, 500 when not, without numbers of
/// any organization.
http::Response stock_health(const Snapshot& snapshot);

}  // namespace entrepot
