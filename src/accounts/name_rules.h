#pragma once

#include <string_view>

namespace entrepot {

/// What people read on a screen or a label shows something: refuses a name of white space only
/// (`validation_error` at the body's `name`).
void require_name(std::string_view name);

}  // namespace entrepot
