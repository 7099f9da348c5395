#pragma once

#include <optional>
#include <string_view>

#include "grid/driver_types.h"

namespace entrepot::grid::words {

// The controller's words for modes, in calls and, as letters, in news.

/// Of a word or its letter.
std::optional<BinMode> bin_mode(std::string_view word);
std::string_view bin_letter(BinMode mode);

/// Of a word or its letter. Ports that the warehouse can't work at are closed to it.
std::optional<PortMode> port_mode(std::string_view word);
std::string_view port_word(PortMode mode);
std::string_view port_letter(PortMode mode);

/// Running, or not: an alert is told while everything moves.
std::optional<SystemMode> system_mode(std::string_view code);
std::string_view system_code(SystemMode mode);

/// The type of a bin of a height in millimetres; "AC" are those with a bottom that comes off.
std::optional<BinType> bin_type(std::int32_t height, std::string_view variant);
/// Of a type; 0 for those that are not known.
std::int32_t bin_height(BinType type);

}  // namespace entrepot::grid::words
