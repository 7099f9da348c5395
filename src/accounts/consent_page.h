#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accounts/session_types.h"
#include "http/message.h"

namespace entrepot {

inline constexpr std::string_view authorize_path = "/raw/openapi_auth/authorize_form";
inline constexpr std::string_view login_form_path = "/raw/openapi_auth/login_form";
inline constexpr std::string_view consent_style_path = "/raw/openapi_auth/style.css";

/// The pages of the OAuth consent: HTML without scripts, which no other page may frame. Each
/// carries the query of the request, so that a form comes back to the same wish.
struct LoginPage {
    std::string integration;  ///< Its name; "" when the page is about none.
    std::string query;
    std::string form_token;
    std::string email;
    std::string error;  ///< A sentence; "" when there is none.
};
http::Response login_page(const LoginPage& page, int status);

struct ConsentPage {
    std::string integration;
    std::string redirect_uri;
    std::string query;
    std::string form_token;
    std::string user_name;
    std::string user_email;
    std::vector<OrganizationChoice> organizations;  ///< Where the user is Admin; at least one.
    OrganizationId chosen;
    std::uint32_t scopes = 0;
};
http::Response consent_page(const ConsentPage& page);

/// The person signed in may not authorize; offers to sign in as somebody else.
struct NotAdminPage {
    std::string integration;
    std::string query;
    std::string user_name;
};
http::Response not_admin_page(const NotAdminPage& page);

/// Something is wrong that the person can only read about.
http::Response fault_page(int status, std::string_view sentence);

/// 303 to an address, never kept, telling it no referrer.
http::Response see_other(std::string location);

}  // namespace entrepot
