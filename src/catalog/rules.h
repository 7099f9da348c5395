#pragma once

#include <string>
#include <string_view>

namespace entrepot {

/// Throws `validation_error` naming one field of the body.
[[noreturn]] void refuse_field(std::string_view field, std::string message, std::string_view type);

/// Refuses a text of white space only.
void require_not_blank(std::string_view field, std::string_view text);

/// Refuses what is no IANA time zone known to this machine.
void require_timezone(std::string_view field, const std::string& name);

/// Refuses what is neither "" nor an http or https URL with a host and without spaces or control
/// characters. Whether the address may be dialled is checked when it is dialled.
void require_picture_url(std::string_view field, std::string_view url);

}  // namespace entrepot
