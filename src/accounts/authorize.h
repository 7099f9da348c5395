#pragma once

#include "accounts/login.h"
#include "base/caller.h"
#include "db/database.h"
#include "http/message.h"

namespace entrepot {

/// The consent page: asks an Admin whether an integration may act for shops. Sign-in first when
/// nobody is. What is wrong before the redirect URL is certain is shown and never redirected.
http::Response authorize_form(const Snapshot& snapshot, const Caller& caller,
                              const http::Request& request);

/// The decision: 303 to the redirect URL with `code`, or with `error=access_denied`; always with
/// `state` as sent and `iss`.
http::Response authorize(Tx& tx, const Caller& caller, const http::Request& request);

/// The sign-in form of the consent page, whoever is signed in.
http::Response login_form(const Snapshot& snapshot, const http::Request& request);

/// What the slow step of the sign-in form found.
struct FormLogin {
    LoginCheck check;
    bool form_is_ours = false;
};
FormLogin check_login_form(const Snapshot& snapshot, const http::Request& request);

/// Signs in and goes on to the consent page.
http::Response submit_login_form(Tx& tx, const http::Request& request, const FormLogin& login);

}  // namespace entrepot
