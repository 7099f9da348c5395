#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/route_types.h"

namespace entrepot::http {

/// The limits of `?limit=` on every list.
inline constexpr Limits limit_field{.optional = true, .min = 1, .max = 250, .example = "50"};
inline constexpr std::int64_t default_limit = 50;

/// An opaque cursor that stands for the id of the last item shown.
std::string encode_cursor(std::int64_t last_id);

/// The id in a cursor, `start` when it is empty. Throws Refusal `invalid_cursor`.
std::int64_t decode_cursor(std::string_view cursor, std::int64_t start);

/// Makes a page of rows of which one more than `limit` was asked for; `id_of` gives an item's id.
template <class T, class IdOf>
Page<T> make_page(std::vector<T> rows, std::int64_t limit, IdOf id_of) {
    Page<T> page;
    if (static_cast<std::int64_t>(rows.size()) > limit) {
        rows.resize(static_cast<std::size_t>(limit));
        page.next_cursor = encode_cursor(id_of(rows.back()));
    }
    page.data = std::move(rows);
    return page;
}

}  // namespace entrepot::http
