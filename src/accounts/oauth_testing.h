#pragma once

#include <map>
#include <string>

#include "accounts/authorize.h"
#include "accounts/consent_page.h"
#include "accounts/integrations.h"
#include "accounts/oauth.h"
#include "accounts/testing.h"
#include "base/json.h"
#include "base/text.h"

namespace entrepot {

inline const std::string callback = "http://127.0.0.1:8090/callback";

/// What stands between two marks of a text.
inline std::string between(std::string_view text, std::string_view before, std::string_view after) {
    const auto start = text.find(before);
    if (start == text.npos) return {};
    const auto rest = text.substr(start + before.size());
    return std::string(rest.substr(0, rest.find(after)));
}

inline std::string parameter(const http::Response& redirect, const std::string& name) {
    const auto location = redirect.header("Location");
    for (const auto& [key, value] : parse_form(location.substr(location.find('?') + 1))) {
        if (key == name) return value;
    }
    return {};
}

/// An Admin's browser and a registered integration.
class OAuthTest : public AccountsTest {
  protected:
    OAuthTest() {
        sign_in(browser, admin_email, admin_password);
        const Caller caller = caller_of(browser, Role::admin);
        integration = write([&](Tx& tx) {
            return create_integration(
                tx, caller, {"Web shop", {callback}, {ScopeName::shops, ScopeName::products}});
        });
    }

    std::string query(const std::string& more = "&state=s%26t") const {
        return "client_id=" + integration.client_id + "&redirect_uri=" + percent_encode(callback) +
               more;
    }
    Caller whoever(const TestBrowser& who) {
        return read([&](const Snapshot& s) { return authenticate(s, who.get(), http::anybody); });
    }
    http::Response open(const std::string& wish) {
        const Caller caller = whoever(browser);
        return read(
            [&](const Snapshot& s) { return authorize_form(s, caller, browser.get(wish)); });
    }
    http::Response press(const std::string& decision, const std::string& wish,
                         std::string token = {}) {
        if (token.empty()) token = between(open(wish).body, "form_token\" value=\"", "\"");
        const std::string body = "form_token=" + token + "&decision=" + decision +
                                 "&organization_id=" + std::to_string(organization.value);
        const Caller caller = whoever(browser);
        return write([&](Tx& tx) { return authorize(tx, caller, browser.form(body, wish)); });
    }
    std::string code_for(const std::string& wish) {
        return parameter(press("authorize", wish), "code");
    }
    std::string exchange_form(const std::string& code, const std::string& more = {}) const {
        return "grant_type=authorization_code&code=" + code +
               "&redirect_uri=" + percent_encode(callback) + "&client_id=" + integration.client_id +
               "&client_secret=" + *integration.client_secret + more;
    }
    TokenAnswer exchange(const std::string& body) {
        const auto answer = write([&](Tx& tx) { return exchange_code(tx, program.form(body)); });
        EXPECT_EQ(answer.header("Cache-Control"), "no-store");
        return from_json<TokenAnswer>(answer.body);
    }
    std::string try_exchange(const std::string& body) {
        return refusal_of([&] { exchange(body); });
    }
    Caller with_token(const std::string& token, http::Need need = Scope::products) {
        http::Request request = program.get();
        request.headers.push_back({"Authorization", "Bearer " + token});
        return read([&](const Snapshot& s) { return authenticate(s, request, need); });
    }
    std::string try_token(const std::string& token, http::Need need = Scope::products) {
        return refusal_of([&] { with_token(token, need); });
    }

    TestBrowser browser;
    TestBrowser program;
    Integration integration;
};
}  // namespace entrepot
