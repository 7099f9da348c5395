#pragma once

#include <string>
#include <string_view>

namespace entrepot {

/// The pattern of `lower(column) LIKE pattern ESCAPE '!'` for texts that contain `text`, whatever
/// the case of its ASCII letters; wildcards in it mean themselves.
std::string contains_pattern(std::string_view text);

}  // namespace entrepot
