#pragma once

#include <string>
#include <string_view>

#include "http/message.h"

namespace entrepot {

/// Browsers keep `__Host-` cookies on TLS and, measured in Chromium, on plain HTTP of this machine.
inline constexpr std::string_view session_cookie_name = "__Host-entrepot_session";
inline constexpr std::string_view device_cookie_name = "__Host-entrepot_device";
inline constexpr std::string_view form_cookie_name = "__Host-entrepot_form";

/// The value of the request's cookie of this name; "" when there is none.
std::string cookie_of(const http::Request& request, std::string_view name);

/// Set-Cookie values. The session's is Lax: the consent page is entered from the integration's site
/// and must find it; what changes anything needs a header or a signed form besides.
std::string set_session_cookie(std::string_view token);
std::string clear_session_cookie();
/// Strict, 400 days: the longest a browser keeps one.
std::string set_device_cookie(std::string_view token);
/// Strict, until the browser closes: ties the sign-in form of the consent page to a browser.
std::string set_form_cookie(std::string_view token);

}  // namespace entrepot
