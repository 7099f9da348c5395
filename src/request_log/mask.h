#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "http/message.h"

namespace entrepot::request_log {

/// Stands where a secret was.
inline constexpr std::string_view masked = "***";

/// Whether the value of a field, header or parameter of this name is a secret: passwords, PINs,
/// tokens, client and hook secrets, cookies. Case and `-` or `_` do not matter.
bool names_a_secret(std::string_view name);

/// One line `Name: value` for each header.
std::string mask_headers(const std::vector<http::Header>& headers);

/// A query string, a form, or JSON of any depth. JSON in which nothing is secret stays as it came.
/// What is no valid JSON is searched for `name: value` and `name=value`, so that a broken body
/// shows no secret either.
std::string mask_text(std::string_view text);

}  // namespace entrepot::request_log
