#pragma once

#include <optional>
#include <string>

#include "http/paging.h"
#include "http/routes.h"

namespace entrepot {

/// The query of a list without filters.
struct ListQuery {
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<ListQuery>) {
    return described<ListQuery>(
        "ListQuery", "Which part of a list.",
        field<&ListQuery::limit>("The most items to answer.", http::limit_field),
        field<&ListQuery::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

}  // namespace entrepot
