#pragma once

#include <string_view>

namespace entrepot::simulation {

/// The style of a report: light or dark as the reader's browser wants it.
std::string_view report_style();

}  // namespace entrepot::simulation
