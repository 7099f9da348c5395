#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entrepot {

/// Why an address can't be a redirect URL, as a sentence; "" when it can: absolute, https, or http
/// on 127.0.0.1, [::1] or localhost; no fragment, no user name, at most 1000 characters (RFC 6749
/// section 3.1.2, RFC 9700 section 2.1).
std::string_view redirect_url_fault(std::string_view url);

/// Throws `redirect_url_invalid` unless there is at least one and all are good.
void require_redirect_urls(const std::vector<std::string>& urls);

/// What a Content-Security-Policy calls the place a redirect URL leads to.
std::string csp_source_of(std::string_view url);

}  // namespace entrepot
