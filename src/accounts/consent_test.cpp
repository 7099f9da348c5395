#include "accounts/oauth_testing.h"

namespace entrepot {
namespace {

using namespace std::chrono_literals;

class ConsentTest : public OAuthTest {};
INSTANTIATE_TEST_SUITE_P(Databases, ConsentTest, testing::ValuesIn(test_database_urls()));

TEST_P(ConsentTest, FromConsentToACall) {
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

TEST_P(ConsentTest, CancelTellsTheIntegration) {
    const auto redirect = press("cancel", query());
    EXPECT_EQ(redirect.status, 303);
    EXPECT_EQ(parameter(redirect, "error"), "access_denied");
    EXPECT_EQ(parameter(redirect, "state"), "s&t");
    EXPECT_EQ(parameter(redirect, "iss"), "http://127.0.0.1:8080");
}

TEST_P(ConsentTest, WhatIsWrongBeforeTheRedirectIsShown) {
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

TEST_P(ConsentTest, WhatIsWrongAfterwardsGoesBack) {
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

TEST_P(ConsentTest, AFormOfAnotherSessionOrWishDecidesNothing) {
    const std::string token = between(open(query()).body, "form_token\" value=\"", "\"");
    EXPECT_EQ(press("authorize", query("&scope=shops"), token).status, 403);
    EXPECT_EQ(press("authorize", query(), "forged").status, 403);
    sign_in(browser, admin_email, admin_password);
    EXPECT_EQ(press("authorize", query(), token).status, 403);
}

TEST_P(ConsentTest, OnlyAnAdminMayAuthorize) {
    add_user("Mats", "mats@nordic.example", Role::manager, "four red trolleys");
    sign_in(browser, "mats@nordic.example", "four red trolleys");
    const auto page = open(query());
    EXPECT_EQ(page.status, 403);
    EXPECT_EQ(page.body.find("value=\"authorize\""), page.body.npos);
    EXPECT_NE(page.body.find("An Admin has to decide this"), page.body.npos);
}

TEST_P(ConsentTest, SignsInOnTheWay) {
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

TEST_P(ConsentTest, NamesAreHarmlessOnThePage) {
    const Caller caller = caller_of(browser, Role::admin);
    integration = write([&](Tx& tx) {
        return create_integration(tx, caller,
                                  {"<script>alert(1)</script>", {callback}, {ScopeName::shops}});
    });
    const auto page = open(query("&state=%22%3E%3Cscript%3E"));
    EXPECT_EQ(page.body.find("<script"), page.body.npos);
    EXPECT_NE(page.body.find("&lt;script&gt;"), page.body.npos);
}

}  // namespace
}  // namespace entrepot
