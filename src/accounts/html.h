#pragma once

#include <string>
#include <string_view>

namespace entrepot {

/// Text made harmless for HTML, in content and in quoted attributes.
std::string html_escape(std::string_view text);

}  // namespace entrepot
