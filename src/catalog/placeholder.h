#pragma once

#include <string>
#include <string_view>

namespace entrepot {

/// The first letters of the first two words of a name, "?" when it has none.
std::string initials_of(std::string_view name);

/// A dark colour "#rrggbb" that depends on the name only; white on it has a contrast of 4.5 or
/// more (WCAG 2.2, 1.4.3).
std::string_view color_of(std::string_view name);

/// A square SVG drawing with the initials on the colour: the picture of a product without one.
/// Contains no script, no style and no address.
std::string placeholder_svg(std::string_view name);

}  // namespace entrepot
