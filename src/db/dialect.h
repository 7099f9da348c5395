#pragma once

#include <string>
#include <string_view>

namespace entrepot::db {

enum class Dialect { sqlite, postgres };

/// A migration's text in a database's own words: the types int64, text, bool, json and blob become
/// its own, and on SQLite every table becomes STRICT and, when its key has several columns, is kept
/// in the order of that key (WITHOUT ROWID). A table whose rows are long and whose key is random is
/// declared `CREATE TABLE name (...) WIDE;` and stays in the order of arrival: else nearly every
/// row would be written to a page of its own.
std::string to_dialect(std::string_view sql, Dialect dialect);

}  // namespace entrepot::db
