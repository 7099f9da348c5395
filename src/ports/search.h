#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "http/route_types.h"
#include "ports/search_types.h"

namespace entrepot {

struct SearchQuery {
    std::string query;
};
constexpr auto describe(Type<SearchQuery>) {
    return described<SearchQuery>(
        "SearchQuery", "What was scanned or typed.",
        field<&SearchQuery::query>("A barcode, SKU, name, order number, shelf or bin.",
                                   {.min_len = 1, .max_len = 100}));
}

/// What a scan or a typed word leads to in the caller's site. Exact codes (barcode, SKU, shelf
/// label, order number, number of a bin or a compartment) come alone; else products by their words
/// and shelves by a part of the name.
SearchResult port_search(const Snapshot& snapshot, const Caller& caller,
                         const http::Query<SearchQuery>& query);

}  // namespace entrepot
