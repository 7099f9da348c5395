#include <variant>

#include "accounts/authenticate.h"
#include "accounts/authorize.h"
#include "accounts/authorize_wish.h"
#include "accounts/consent_page.h"
#include "accounts/cookies.h"
#include "accounts/form_token.h"
#include "accounts/sessions.h"
#include "base/crypto.h"
#include "base/text.h"

namespace entrepot {
namespace {

constexpr std::string_view sign_in_form = "sign in";

std::string integration_name(const Snapshot& snapshot, const http::Request& request) {
    const auto result = check_wish(snapshot, OAuthParameters::of_query(request));
    const auto* wish = std::get_if<AuthorizeWish>(&result);
    return wish == nullptr ? "" : wish->client.name;
}

/// The sign-in page, tied to this browser by a cookie.
http::Response show_form(const Snapshot& snapshot, const http::Request& request, int status,
                         std::string email, std::string error) {
    std::string browser = cookie_of(request, form_cookie_name);
    const bool is_new = browser.size() < 20;
    if (is_new) browser = base64url_encode(system_random(24));
    auto response =
        login_page({integration_name(snapshot, request), request.query,
                    form_token(sign_in_form, browser, ""), std::move(email), std::move(error)},
                   status);
    if (is_new) response.with("Set-Cookie", set_form_cookie(browser));
    return response;
}

}  // namespace

http::Response login_form(const Snapshot& snapshot, const http::Request& request) {
    if (!is_safe_transport(request)) {
        return fault_page(403,
                          "Passwords are not taken over plain HTTP. Open the https:// "
                          "address.");
    }
    return show_form(snapshot, request, 200, "", "");
}

FormLogin check_login_form(const Snapshot& snapshot, const http::Request& request) {
    const auto form = page_form(request);
    FormLogin login;
    login.form_is_ours =
        is_safe_transport(request) &&
        is_form_token(form["form_token"], sign_in_form, cookie_of(request, form_cookie_name), "");
    const bool fits = form["password"].size() <= 800;  // 200 characters
    if (login.form_is_ours && fits) {
        login.check = check_password(snapshot, form["email"], form["password"]);
    }
    return login;
}

http::Response submit_login_form(Tx& tx, const http::Request& request, const FormLogin& login) {
    const std::string email(page_form(request)["email"]);
    if (!login.form_is_ours) {
        return show_form(tx, request, 403, email, "This form was too old; sign in again.");
    }
    const auto admitted = admit_login(tx, request, login.check);
    if (!admitted) {
        count_login_miss(tx, login.check.user);
        return show_form(tx, request, 403, email,
                         "E-mail or password is wrong, or the account rests for 15 minutes after "
                         "10 misses.");
    }
    const std::string token = start_session(
        tx, request, {admitted->user, admitted->organization, admitted->device, false});
    return see_other(std::string(authorize_path) + "?" + request.query)
        .with("Set-Cookie", set_session_cookie(token));
}

}  // namespace entrepot
