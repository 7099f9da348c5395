#include "accounts/oauth.h"

#include "accounts/authorize.h"
#include "accounts/consent_page.h"
#include "accounts/integrations.h"
#include "accounts/testing.h"
#include "base/json.h"
#include "base/text.h"

namespace entrepot {
namespace {

using namespace std::chrono_literals;

const std::string callback = "http://127.0.0.1:8090/callback";

/// What stands between two marks of a text.
std::string between(std::string_view text, std::string_view before, std::string_view after) {
    const auto start = text.find(before);
    if (start == text.npos) return {};
    const auto rest = text.substr(start + before.size());
    return std::string(rest.substr(0, rest.find(after)));
}

std::string parameter(const http::Response& redirect, const std::string& name) {
    const auto location = redirect.header("Location");
    for (const auto& [key, value] : parse_form(location.substr(location.find('?') + 1))) {
        if (key == name) return value;
    }
    return {};
}

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
INSTANTIATE_TEST_SUITE_P(Databases, OAuthTest, testing::ValuesIn(test_database_urls()));

TEST_P(OAuthTest, FromConsentToACall) {
    const auto page = open(query());
    EXPECT_EQ(page.status, 200);
    for (const char* words : {"Give Web shop access?", "Create a shop", "the shop&#39;s products",
                              "Read or change orders", "Signed in as Ada"}) {
        EXPECT_NE(page.body.find(words), page.body.npos) << words;
    }
    const auto policy = page.header("Content-Security-Policy");
    EXPECT_NE(policy.find("form-action 'self' http://127.0.0.1:8090"), policy.npos) << policy;
    EXPECT_NE(policy.find("frame-ancestors 'none'"), policy.npos);
    EXPECT_EQ(policy.find("unsafe"), policy.npos);

    const auto redirect = press("authorize", query());
    EXPECT_EQ(redirect.status, 303);
    EXPECT_TRUE(redirect.header("Location").starts_with(callback + "?code="));
    EXPECT_EQ(parameter(redirect, "state"), "s&t");
    EXPECT_EQ(parameter(redirect, "iss"), "http://127.0.0.1:8080");

    const TokenAnswer answer = exchange(exchange_form(parameter(redirect, "code")));
    EXPECT_TRUE(answer.access_token.starts_with("ent_"));
    EXPECT_EQ(answer.token_type, "Bearer");
    EXPECT_EQ(answer.scope, "shops products");
    const Caller caller = with_token(answer.access_token);
    EXPECT_EQ(caller.kind, Caller::Kind::integration);
    EXPECT_EQ(caller.organization, organization);
    EXPECT_FALSE(caller.shop);
    EXPECT_EQ(try_token(answer.access_token, Scope::orders), "could_not_validate_credentials");
    world.clock().advance(24h * 3650);
    EXPECT_EQ(try_token(answer.access_token), "") << "tokens do not expire";
}

TEST_P(OAuthTest, SecretsAndTokensAreNotInTheDatabase) {
    static constexpr Sql select{"test.secret",
                                "SELECT client_secret FROM integrations WHERE client_id = $1"};
    static constexpr Sql tokens{"test.tokens", "SELECT token_hash FROM access_tokens"};
    const std::string token = exchange(exchange_form(code_for(query()))).access_token;
    const auto sealed =
        read([&](const Snapshot& s) { return s.one<std::string>(select, integration.client_id); });
    EXPECT_EQ(sealed.find(*integration.client_secret), sealed.npos);
    const auto hash = read([&](const Snapshot& s) { return s.one<std::string>(tokens); });
    EXPECT_EQ(hash, hex_encode(sha256(token)));
}

TEST_P(OAuthTest, CancelTellsTheIntegration) {
    const auto redirect = press("cancel", query());
    EXPECT_EQ(redirect.status, 303);
    EXPECT_EQ(parameter(redirect, "error"), "access_denied");
    EXPECT_EQ(parameter(redirect, "state"), "s&t");
    EXPECT_EQ(parameter(redirect, "iss"), "http://127.0.0.1:8080");
}

TEST_P(OAuthTest, WhatIsWrongBeforeTheRedirectIsShown) {
    const std::string client = "client_id=" + integration.client_id;
    for (const std::string& wish :
         {std::string(), std::string("client_id=nobody&redirect_uri=x"),
          client + "&redirect_uri=" + percent_encode("https://evil.example/"),
          client + "&redirect_uri=" + percent_encode(callback + "/"),
          client + "&redirect_uri=" + percent_encode(callback + "?x=1"),
          client + "&" + client + "&redirect_uri=" + percent_encode(callback)}) {
        const auto page = open(wish);
        EXPECT_EQ(page.status, 400) << wish;
        EXPECT_EQ(page.header("Location"), "") << wish;
    }
    EXPECT_EQ(open(client).status, 200) << "there is only one registered";
}

TEST_P(OAuthTest, WhatIsWrongAfterwardsGoesBack) {
    const std::map<std::string, std::string> cases{
        {"&response_type=token", "unsupported_response_type"},
        {"&scope=orders", "invalid_scope"},
        {"&scope=nonsense", "invalid_scope"},
        {"&code_challenge=abc&code_challenge_method=S256", "invalid_request"},
        {"&code_challenge_method=S256", "invalid_request"},
        {"&code_challenge=" + std::string(43, 'a'), "invalid_request"},
        {"&code_challenge=" + std::string(43, 'a') + "&code_challenge_method=plain",
         "invalid_request"},
        {"&scope=shops&scope=shops", "invalid_request"}};
    for (const auto& [more, error] : cases) {
        const auto redirect = open(query(more + "&state=9"));
        EXPECT_EQ(redirect.status, 303) << more;
        EXPECT_EQ(parameter(redirect, "error"), error) << more;
        EXPECT_EQ(parameter(redirect, "state"), "9") << more;
    }
    EXPECT_EQ(open(query("&response_type=code&scope=shops&nonce=ignored")).status, 200);
}

TEST_P(OAuthTest, ASmallerScopeGivesASmallerToken) {
    const auto answer = exchange(exchange_form(code_for(query("&scope=shops"))));
    EXPECT_EQ(answer.scope, "shops");
    EXPECT_EQ(try_token(answer.access_token, Scope::products), "could_not_validate_credentials");
}

TEST_P(OAuthTest, ACodeWorksOnceAndItsSecondUseRevokesTheToken) {
    const std::string code = code_for(query());
    const std::string token = exchange(exchange_form(code)).access_token;
    EXPECT_EQ(try_token(token), "");
    EXPECT_EQ(try_exchange(exchange_form(code)), "invalid_grant");
    EXPECT_EQ(try_token(token), "unauthorized");
}

TEST_P(OAuthTest, ACodeLivesSixtySeconds) {
    const std::string code = code_for(query());
    world.clock().advance(60s);
    EXPECT_EQ(try_exchange(exchange_form(code)), "invalid_grant");
}

TEST_P(OAuthTest, ACodeIsForOneIntegrationAndRedirect) {
    const std::string code = code_for(query());
    EXPECT_EQ(try_exchange("grant_type=authorization_code&code=" + code + "&redirect_uri=x" +
                           "&client_id=" + integration.client_id +
                           "&client_secret=" + *integration.client_secret),
              "invalid_grant");
    EXPECT_EQ(try_exchange("grant_type=authorization_code&code=" + code + "&client_id=" +
                           integration.client_id + "&client_secret=" + *integration.client_secret),
              "invalid_grant")
        << "redirect_uri left out";
    const Caller caller = caller_of(browser, Role::admin);
    const auto other = write([&](Tx& tx) {
        return create_integration(tx, caller, {"Other", {callback}, {ScopeName::shops}});
    });
    EXPECT_EQ(try_exchange("grant_type=authorization_code&code=" + code + "&redirect_uri=" +
                           percent_encode(callback) + "&client_id=" + other.client_id +
                           "&client_secret=" + *other.client_secret),
              "invalid_grant");
    EXPECT_EQ(try_exchange(exchange_form(code)), "") << "still good for whom it is";
}

TEST_P(OAuthTest, PkceTiesTheCodeToWhoAsked) {
    const std::string verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const std::string challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";  // RFC 7636 B
    const std::string wish = query("&code_challenge=" + challenge + "&code_challenge_method=S256");
    EXPECT_EQ(try_exchange(exchange_form(code_for(wish))), "invalid_grant");
    EXPECT_EQ(try_exchange(exchange_form(code_for(wish), "&code_verifier=" + verifier + "x")),
              "invalid_grant");
    EXPECT_EQ(try_exchange(exchange_form(code_for(wish), "&code_verifier=" + verifier)), "");
    EXPECT_EQ(try_exchange(exchange_form(code_for(query()), "&code_verifier=" + verifier)),
              "invalid_grant")
        << "the challenge was taken out on the way";
}

TEST_P(OAuthTest, TheClientShowsItsSecretInOneWay) {
    const std::string grant = "grant_type=authorization_code&code=" + code_for(query()) +
                              "&redirect_uri=" + percent_encode(callback);
    const std::string id = "&client_id=" + integration.client_id;
    EXPECT_EQ(try_exchange(grant), "invalid_client");
    EXPECT_EQ(try_exchange(grant + id), "invalid_client");
    EXPECT_EQ(try_exchange(grant + id + "&client_secret=wrong"), "invalid_client");
    EXPECT_EQ(try_exchange(grant + "&client_id=x&client_secret=y"), "invalid_client");
    EXPECT_EQ(
        try_exchange("grant_type=password" + id + "&client_secret=" + *integration.client_secret),
        "unsupported_grant_type");
    EXPECT_EQ(try_exchange(grant + grant), "invalid_request");

    http::Request basic = program.form(grant);
    basic.headers.push_back(
        {"Authorization",
         "Basic " + base64_encode(integration.client_id + ":" + *integration.client_secret)});
    http::Request both = basic;
    both.body += id + "&client_secret=" + *integration.client_secret;
    EXPECT_EQ(refusal_of([&] { write([&](Tx& tx) { exchange_code(tx, both); }); }),
              "invalid_request");
    EXPECT_EQ(refusal_of([&] { write([&](Tx& tx) { exchange_code(tx, basic); }); }), "");
}

TEST_P(OAuthTest, TakesJsonToo) {
    http::Request request = program.request();
    request.headers.push_back({"Content-Type", "application/json"});
    request.body = R"({"grant_type":"authorization_code","code":")" + code_for(query()) +
                   R"(","redirect_uri":")" + callback + R"(","client_id":")" +
                   integration.client_id + R"(","client_secret":")" + *integration.client_secret +
                   "\"}";
    const auto answer = write([&](Tx& tx) { return exchange_code(tx, request); });
    EXPECT_EQ(answer.status, 200);
    request.headers.back().value = "text/plain";
    EXPECT_EQ(refusal_of([&] { write([&](Tx& tx) { exchange_code(tx, request); }); }),
              "invalid_request");
}

TEST_P(OAuthTest, RevokingEndsTheTokenOfTheIntegrationThatAsks) {
    const std::string token = exchange(exchange_form(code_for(query()))).access_token;
    const auto revoke = [&](const Integration& who) {
        return write([&](Tx& tx) {
            return revoke_access_token(
                tx, program.form("token=" + token + "&client_id=" + who.client_id +
                                 "&client_secret=" + *who.client_secret));
        });
    };
    const Caller caller = caller_of(browser, Role::admin);
    const auto other = write([&](Tx& tx) {
        return create_integration(tx, caller, {"Other", {callback}, {ScopeName::shops}});
    });
    EXPECT_EQ(revoke(other).body, "{}");
    EXPECT_EQ(try_token(token), "");
    EXPECT_EQ(revoke(integration).body, "{}");
    EXPECT_EQ(try_token(token), "unauthorized");
    EXPECT_EQ(revoke(integration).status, 200) << "again";
}

TEST_P(OAuthTest, AFormOfAnotherSessionOrWishDecidesNothing) {
    const std::string token = between(open(query()).body, "form_token\" value=\"", "\"");
    EXPECT_EQ(press("authorize", query("&scope=shops"), token).status, 403);
    EXPECT_EQ(press("authorize", query(), "forged").status, 403);
    sign_in(browser, admin_email, admin_password);
    EXPECT_EQ(press("authorize", query(), token).status, 403);
}

TEST_P(OAuthTest, OnlyAnAdminMayAuthorize) {
    add_user("Mats", "mats@nordic.example", Role::manager, "four red trolleys");
    sign_in(browser, "mats@nordic.example", "four red trolleys");
    const auto page = open(query());
    EXPECT_EQ(page.status, 403);
    EXPECT_EQ(page.body.find("value=\"authorize\""), page.body.npos);
    EXPECT_NE(page.body.find("An Admin has to decide this"), page.body.npos);
}

TEST_P(OAuthTest, SignsInOnTheWay) {
    browser.cookies.clear();
    const auto page = open(query());
    EXPECT_EQ(page.status, 200);
    EXPECT_NE(page.body.find("type=\"password\""), page.body.npos);
    browser.keep(page);
    const std::string token = between(page.body, "form_token\" value=\"", "\"");
    const auto submit = [&](const std::string& form_token, const std::string& password) {
        const auto request = browser.form("form_token=" + form_token + "&email=" + admin_email +
                                              "&password=" + percent_encode(password),
                                          query());
        const auto found = read([&](const Snapshot& s) { return check_login_form(s, request); });
        return write([&](Tx& tx) { return submit_login_form(tx, request, found); });
    };
    EXPECT_EQ(submit("forged", admin_password).status, 403);
    EXPECT_EQ(submit(token, "wrong").status, 403);
    const auto redirect = submit(token, admin_password);
    EXPECT_EQ(redirect.status, 303);
    EXPECT_EQ(redirect.header("Location"), std::string(authorize_path) + "?" + query());
    browser.keep(redirect);
    EXPECT_NE(open(query()).body.find("value=\"authorize\""), std::string::npos);
}

TEST_P(OAuthTest, NamesAreHarmlessOnThePage) {
    const Caller caller = caller_of(browser, Role::admin);
    integration = write([&](Tx& tx) {
        return create_integration(tx, caller,
                                  {"<script>alert(1)</script>", {callback}, {ScopeName::shops}});
    });
    const auto page = open(query("&state=%22%3E%3Cscript%3E"));
    EXPECT_EQ(page.body.find("<script"), page.body.npos);
    EXPECT_NE(page.body.find("&lt;script&gt;"), page.body.npos);
}

TEST_P(OAuthTest, DeactivationRefusesTokensWith403AndRevocationWith401) {
    const std::string token = exchange(exchange_form(code_for(query()))).access_token;
    const Caller caller = caller_of(browser, Role::admin);
    const auto id = integration.integration_id;
    write([&](Tx& tx) { deactivate_integration(tx, caller, id); });
    EXPECT_EQ(try_token(token), "could_not_validate_credentials");
    EXPECT_EQ(open(query()).status, 400);
    IntegrationPatch patch;
    patch.active = {Patch<bool>::State::set, true};
    write([&](Tx& tx) { change_integration(tx, caller, id, patch); });
    EXPECT_EQ(try_token(token), "");
    write([&](Tx& tx) { revoke_integration(tx, caller, id); });
    EXPECT_EQ(try_token(token), "unauthorized");
}

TEST_P(OAuthTest, ScopesTakenAwayAreGoneAtOnce) {
    const std::string token = exchange(exchange_form(code_for(query()))).access_token;
    const Caller caller = caller_of(browser, Role::admin);
    IntegrationPatch patch;
    patch.scopes = {Patch<std::vector<ScopeName>>::State::set, {ScopeName::shops}};
    write([&](Tx& tx) { change_integration(tx, caller, integration.integration_id, patch); });
    EXPECT_EQ(try_token(token, Scope::products), "could_not_validate_credentials");
    EXPECT_EQ(try_token(token, Scope::shops), "");
}

TEST_P(OAuthTest, ARotatedSecretOverlapsForADay) {
    const Caller caller = caller_of(browser, Role::admin);
    const auto rotated =
        write([&](Tx& tx) { return rotate_secret(tx, caller, integration.integration_id); });
    ASSERT_TRUE(rotated.client_secret);
    EXPECT_NE(*rotated.client_secret, *integration.client_secret);
    EXPECT_EQ(try_exchange(exchange_form(code_for(query()))), "") << "old one";
    EXPECT_FALSE(read([&](const Snapshot& s) {
                     return get_integration(s, caller, integration.integration_id);
                 }).client_secret)
        << "shown once";
    world.clock().advance(25h);
    sign_in(browser, admin_email, admin_password);
    EXPECT_EQ(try_exchange(exchange_form(code_for(query()))), "invalid_client");
    integration.client_secret = rotated.client_secret;
    EXPECT_EQ(try_exchange(exchange_form(code_for(query()))), "");
}

TEST_P(OAuthTest, OtherOrganizationsIntegrationsAreNotThere) {
    found_organization(world.database(),
                       {"Second", "Bo", "bo@second.example", "twelve blue boxes", "There", "Port"});
    TestBrowser other;
    sign_in(other, "bo@second.example", "twelve blue boxes");
    const Caller there = caller_of(other, Role::admin);
    EXPECT_EQ(refusal_of([&] {
                  write([&](Tx& tx) { rotate_secret(tx, there, integration.integration_id); });
              }),
              "integration_not_found");
    EXPECT_TRUE(read([&](const Snapshot& s) {
                    return list_integrations(s, there, http::Query<ListQuery>{});
                }).data.empty());
}

TEST_P(OAuthTest, UnknownTokensAreUnauthorized) {
    for (const char* token : {"", "ent_", "ent_nonsense", "nonsense"}) {
        EXPECT_EQ(try_token(token), "unauthorized") << token;
    }
    EXPECT_EQ(refusal_of([&] { caller_of(browser, Scope::products); }), "unauthorized")
        << "a session is no token";
}

}  // namespace
}  // namespace entrepot
