#pragma once

#include <libpq-fe.h>

#include <exception>
#include <string>
#include <string_view>

namespace entrepot::db {

/// libpq's message in one line.
std::string one_line(std::string_view message);

/// What a failed result means: ConstraintViolated, GroupLost (another try may do),
/// DatabaseUnavailable, or std::logic_error for a statement that is wrong. `doing` names the
/// statement.
std::exception_ptr postgres_error(const PGresult* result, std::string_view doing);

}  // namespace entrepot::db
