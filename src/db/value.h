#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/ids.h"
#include "base/time.h"

namespace entrepot {

/// A statement with the name it has in metrics and in the slow log. `text` uses `$1` parameters
/// and only the SQL that SQLite and PostgreSQL share. Declare it `static constexpr`: the database
/// keeps prepared statements by the address of `text`.
struct Sql {
    std::string_view name;
    std::string_view text;
};

/// Bytes that are no text (a picture); bound as BLOB or BYTEA.
struct Bytes {
    std::string_view bytes;
};

/// One parameter of a statement. It borrows text and bytes: they must outlive the call it is
/// passed to, and no longer (a queued statement copies them).
using Value = std::variant<std::monostate, std::int64_t, bool, std::string_view, Bytes>;

inline Value to_value(std::int64_t number) {
    return number;
}
inline Value to_value(int number) {
    return std::int64_t{number};
}
inline Value to_value(bool flag) {
    return flag;
}
inline Value to_value(std::string_view text) {
    return text;
}
inline Value to_value(const std::string& text) {
    return std::string_view(text);
}
inline Value to_value(const char* text) {
    return std::string_view(text);
}
inline Value to_value(Bytes bytes) {
    return bytes;
}
inline Value to_value(Time time) {
    return time.microseconds;
}
template <class Tag>
Value to_value(Id<Tag> id) {
    return id.value;
}
template <class T>
Value to_value(const std::optional<T>& maybe) {
    return maybe ? to_value(*maybe) : Value{};
}

/// One column of one row as the database gave it: NULL, a whole number (booleans are 0 and 1), or
/// text and bytes.
using Cell = std::variant<std::monostate, std::int64_t, std::string>;

/// The answer of a statement: its cells row after row.
struct Rows {
    std::vector<Cell> cells;
    std::size_t columns = 0;

    std::size_t size() const { return columns == 0 ? 0 : cells.size() / columns; }
};

}  // namespace entrepot
