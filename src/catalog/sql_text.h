#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace entrepot {

/// Puts constant pieces of SQL together at compile time, so that statements that differ in their
/// condition share one list of columns. The result is NUL-terminated, as the drivers want it.
template <std::size_t... sizes>
consteval auto join_sql(const char (&... pieces)[sizes]) {
    std::array<char, (sizes + ...) - sizeof...(sizes) + 1> text{};
    auto* end = text.data();
    ((end = std::copy_n(pieces, sizes - 1, end)), ...);
    return text;
}

/// The text of a joined statement, without its NUL.
template <std::size_t size>
constexpr std::string_view sql_view(const std::array<char, size>& text) {
    return {text.data(), size - 1};
}

}  // namespace entrepot
