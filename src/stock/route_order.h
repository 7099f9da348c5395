#pragma once

#include <string>
#include <string_view>

namespace entrepot {

/// The text by which places are walked: numbers in the name are padded, so that A-2 comes before
/// A-10, and letters are upper case.
std::string route_of(std::string_view name);

}  // namespace entrepot
