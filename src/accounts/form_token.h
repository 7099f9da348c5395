#pragma once

#include <string>
#include <string_view>

namespace entrepot {

/// Proof that a form was made by us for this browser: it is tied to `browser` (a session or the
/// form cookie), to `purpose`, and to what the form is about.
std::string form_token(std::string_view purpose, std::string_view browser, std::string_view about);

bool is_form_token(std::string_view token, std::string_view purpose, std::string_view browser,
                   std::string_view about);

}  // namespace entrepot
