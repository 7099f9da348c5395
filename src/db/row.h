#pragma once

#include <stdexcept>
#include <type_traits>

#include "base/members.h"
#include "db/value.h"

namespace entrepot::row {

template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

/// Types that fill exactly one column.
template <class T>
constexpr bool is_scalar = std::is_integral_v<T> || std::is_same_v<T, std::string> ||
                           std::is_same_v<T, Time> || IsId<T>::value || IsOptional<T>::value;

[[noreturn]] void fail_type();

/// Moves one cell into `target`; a NULL is taken only by an optional.
template <class T>
void read_cell(Cell& cell, T& target) {
    if constexpr (IsOptional<T>::value) {
        if (std::holds_alternative<std::monostate>(cell)) {
            target.reset();
        } else {
            read_cell(cell, target.emplace());
        }
    } else if constexpr (std::is_same_v<T, std::string>) {
        auto* text = std::get_if<std::string>(&cell);
        if (text == nullptr) fail_type();
        target = std::move(*text);
    } else {
        auto* number = std::get_if<std::int64_t>(&cell);
        if (number == nullptr) fail_type();
        if constexpr (std::is_same_v<T, Time>) {
            target = Time{*number};
        } else if constexpr (std::is_same_v<T, bool>) {
            target = *number != 0;
        } else {
            target = static_cast<T>(*number);
        }
    }
}

/// Moves a row into a scalar (one column) or into a plain struct, its members in column order.
template <class Row>
Row read_row(Cell* cells, std::size_t columns) {
    Row result{};
    if constexpr (is_scalar<Row>) {
        if (columns != 1) throw std::logic_error("a scalar is read from one column");
        read_cell(cells[0], result);
    } else {
        if (columns != members::count<Row>) {
            throw std::logic_error("the statement's columns do not match the row type");
        }
        members::for_each(result,
                          [&](auto& field, std::size_t index) { read_cell(cells[index], field); });
    }
    return result;
}

}  // namespace entrepot::row
