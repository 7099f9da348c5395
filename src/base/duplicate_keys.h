#pragma once

#include <string>
#include <string_view>

namespace entrepot {

/// Keys in a valid JSON text, counting one that stands twice twice. (Boost.JSON's parser silently
/// keeps the last of them.)
std::size_t count_keys(std::string_view text);

/// The first key that stands twice in one object of a valid JSON text; "" when there is none.
std::string first_duplicate_key(std::string_view text);

}  // namespace entrepot
