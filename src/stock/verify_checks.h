#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "db/database.h"

namespace entrepot {

/// A place where the books disagree.
struct Difference {
    OrganizationId organization;
    std::string subject;  ///< Names the row, as in "product 3, site 1".
    std::int64_t is;
    std::int64_t should_be;
};

/// One thing the books promise: a statement that lists at most 100 rows that break it.
struct BookCheck {
    std::string_view subject;
    std::string_view sentence;
    Sql sql;
};

std::span<const BookCheck> book_checks();

}  // namespace entrepot
