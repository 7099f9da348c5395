#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "http/message.h"

namespace entrepot::hooks {

/// A text that came from outside, made fit for a text column and for JSON: UTF-8 without NUL. A
/// character cut at the end is dropped; in text that is no UTF-8 each foreign byte becomes '?'.
std::string clean_text(std::string_view text);

/// `Name: value` lines for the log.
std::string header_lines(const std::vector<http::Header>& headers);

}  // namespace entrepot::hooks
