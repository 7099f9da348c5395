#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "db/database.h"

namespace entrepot {

/// Makes `text` the words by which the thing is found; replaces what was there. `kind` is one of
/// product, order, fulfillment, location, shop, user, port, deviation. Found from the commit on,
/// not yet inside the transaction.
void index_text(Tx& tx, std::string_view kind, std::int64_t id, std::string_view text);

/// The thing is not found any more; nothing happens when it was not to be found.
void remove_text(Tx& tx, std::string_view kind, std::int64_t id);

/// Ids of the things whose text has every word of `term` (the first eight count), the highest id
/// first, at most `limit`. Upper and lower case are the same. A word of three characters or more is
/// found anywhere, a shorter one only where a word or a part of one (`123` in `AB-123`) begins. No
/// character of the term has a special meaning. An empty term finds nothing.
std::vector<std::int64_t> search_text(const Snapshot& snapshot, OrganizationId organization,
                                      std::string_view kind, std::string_view term, int limit);

}  // namespace entrepot
