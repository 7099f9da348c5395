#pragma once

#include <string>

#include "accounts/device_types.h"
#include "base/caller.h"
#include "db/database.h"
#include "http/routes.h"

namespace entrepot {

/// Who may sign in at this browser's port. Needs no session. Refuses `device_not_enrolled`.
PortUsers list_port_users(const Snapshot& snapshot, const http::Request& request);

/// What the slow check of a PIN found, before the transaction.
struct PinCheck {
    std::string hash;
    bool matches = false;
};

/// Refuses `device_not_enrolled` and `login_needs_https`.
PinCheck check_pin(const Snapshot& snapshot, const http::Request& request, const PinLogin& login);

/// Signs in at the browser's port, for port work only. 5 misses lock the PIN for 15 minutes, 10
/// until a Manager makes a new one. Refuses `device_not_enrolled`, `pin_wrong` (with `tries_left`)
/// and `pin_locked` (with `locked_until`, null: until there is a new PIN).
http::WithCookie<Session> port_login(Tx& tx, const http::Request& request, const PinLogin& login,
                                     const PinCheck& check);

}  // namespace entrepot
