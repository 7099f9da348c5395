#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "http/egress.h"

namespace entrepot::http {

/// Why we would not send requests to an address that a customer gave: no absolute http(s) address,
/// a user name or a fragment in it, a literal address that is never dialled. A sentence that begins
/// with the field's name; nothing when it may be tried. Names are judged when they are dialled.
std::optional<std::string> url_fault(std::string_view field, std::string_view url,
                                     std::span<const AddressRange> reachable);

/// The host's name or address in an absolute address, without brackets; "" when there is none.
std::string host_of(const std::string& url);

}  // namespace entrepot::http
