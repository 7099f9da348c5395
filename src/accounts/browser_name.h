#pragma once

#include <string>
#include <string_view>

namespace entrepot {

/// What people call a browser, from its User-Agent: "Chrome on Android". "Browser" when unknown.
std::string browser_name(std::string_view user_agent);

}  // namespace entrepot
