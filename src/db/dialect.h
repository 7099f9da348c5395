#pragma once

#include <string>
#include <string_view>

namespace entrepot::db {

enum class Dialect { sqlite, postgres };

/// A migration's text in a database's own words: the types int64, text, bool, json and blob become
/// its own, and on SQLite every table becomes STRICT and, when its key has several columns, is kept
/// in the order of that key (WITHOUT ROWID).
std::string to_dialect(std::string_view sql, Dialect dialect);

}  // namespace entrepot::db
