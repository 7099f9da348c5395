#pragma once

#include "base/refusal.h"

/// What this domain refuses. The OAuth endpoints' own errors are in oauth_errors.h.
namespace entrepot::errors {

inline constexpr ErrorCode login_failed{
    "login_failed", 401, "Signing in failed",
    "Check e-mail and password. After 10 misses the account rests for 15 minutes."};
inline constexpr ErrorCode login_needs_https{
    "login_needs_https", 403, "Secrets are not taken over plain HTTP",
    "Open the server's https:// address; plain HTTP is for this machine only."};
inline constexpr ErrorCode password_wrong{"password_wrong", 422, "The current password is wrong",
                                          "Enter the password you sign in with now."};
inline constexpr ErrorCode password_too_weak{
    "password_too_weak", 422, "The password is too easy to guess",
    "Choose 12 characters or more that are neither the name, the e-mail nor a simple row."};
inline constexpr ErrorCode pin_wrong{"pin_wrong", 403, "The PIN is wrong",
                                     "Enter the PIN again; a Manager can make a new one."};
inline constexpr ErrorCode pin_locked{"pin_locked", 403, "The PIN is locked",
                                      "Wait until `locked_until`, or ask a Manager for a new PIN."};
inline constexpr ErrorCode pin_too_weak{
    "pin_too_weak", 422, "The PIN is too easy to guess",
    "Choose 4 to 6 digits that are neither a row nor all alike."};
inline constexpr ErrorCode device_not_enrolled{"device_not_enrolled", 403,
                                               "This browser does not stand at a port",
                                               "Let an Admin sign in here once and press Port."};
inline constexpr ErrorCode organization_not_found{
    "organization_not_found", 404, "You do not belong to this organization",
    "Choose one of the organizations of your session."};
inline constexpr ErrorCode user_not_found{"user_not_found", 404, "There is no such user",
                                          "Use a user_id of the list of users."};
inline constexpr ErrorCode user_exists{"user_exists", 409, "This user is there already",
                                       "Change the user who has this e-mail address instead."};
inline constexpr ErrorCode role_not_allowed{
    "role_not_allowed", 403, "Your role may not do this",
    "A Manager adds and changes users of role User; everything else is for an Admin."};
inline constexpr ErrorCode last_admin{"last_admin", 422, "Somebody has to stay Admin",
                                      "Make another user Admin first."};
inline constexpr ErrorCode user_is_shared{
    "user_is_shared", 403, "This person works for other organizations too",
    "E-mail and password are changed by the person, under their own name in the app."};
inline constexpr ErrorCode site_not_found{"site_not_found", 404, "There is no such site",
                                          "Use a site_id of the list of sites."};
inline constexpr ErrorCode site_in_use{
    "site_in_use", 409, "The site is in use",
    "Move its goods and shops to another site first; an organization keeps one site."};
inline constexpr ErrorCode port_not_found{"port_not_found", 404, "There is no such port",
                                          "Use a port_id of the list of ports."};
inline constexpr ErrorCode port_busy{"port_busy", 409, "A task is under way at this port",
                                     "Finish the task, then change the port."};
inline constexpr ErrorCode printer_invalid{"printer_invalid", 422, "This does not name a printer",
                                           "Write the name of a CUPS queue or an ipp address."};
inline constexpr ErrorCode grid_port_taken{
    "grid_port_taken", 409, "Another port of the site has this number at the grid",
    "Choose another number, or take it from the other port first."};
inline constexpr ErrorCode device_not_found{"device_not_found", 404, "There is no such device",
                                            "Use a device_id of the list of devices."};
inline constexpr ErrorCode name_taken{"name_taken", 409, "This name is used already",
                                      "Choose another name."};
inline constexpr ErrorCode timezone_unknown{"timezone_unknown", 422, "There is no such time zone",
                                            "Send an IANA name such as Europe/Oslo."};
inline constexpr ErrorCode integration_not_found{
    "integration_not_found", 404, "There is no such integration",
    "Use an integration_id of the list of integrations."};
inline constexpr ErrorCode redirect_url_invalid{
    "redirect_url_invalid", 422, "A redirect URL can't be used",
    "Give whole addresses: https://..., or http:// on 127.0.0.1, [::1] or localhost; no #part."};

inline constexpr ErrorCode scopes_missing{
    "scopes_missing", 422, "An integration needs at least one scope",
    "Name what the integration may ask for, such as `products`."};

}  // namespace entrepot::errors
