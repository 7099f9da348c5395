#pragma once

#include <chrono>
#include <stdexcept>
#include <string_view>

#include "db/database.h"

namespace entrepot::hooks {

/// How long a process keeps an organization's messages to itself without renewing.
inline constexpr std::chrono::seconds lease_time{30};
/// No try is begun when less than this is left of the lease: more than one try takes.
inline constexpr std::chrono::seconds lease_margin{8};

/// Another process sends this organization's messages now.
class LeaseLost : public std::runtime_error {
  public:
    LeaseLost() : std::runtime_error("another process sends this organization's messages") {}
};

/// Takes or renews the organization's lease; false when another process holds it.
bool take_lease(Tx& tx, std::string_view process);

/// Throws LeaseLost unless the process holds it: nobody else writes while this transaction holds
/// the organization's lane.
void check_lease(Tx& tx, std::string_view process);

/// Gives it back so that another process need not wait for its end.
void drop_lease(Tx& tx, std::string_view process);

}  // namespace entrepot::hooks
