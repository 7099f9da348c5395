#include "accounts/oauth_testing.h"

namespace entrepot {
namespace {

using namespace std::chrono_literals;

class TokenTest : public OAuthTest {};
INSTANTIATE_TEST_SUITE_P(Databases, TokenTest, testing::ValuesIn(test_database_urls()));

TEST_P(TokenTest, SecretsAndTokensAreNotInTheDatabase) {
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

TEST_P(TokenTest, ASmallerScopeGivesASmallerToken) {
    const auto answer = exchange(exchange_form(code_for(query("&scope=shops"))));
    EXPECT_EQ(answer.scope, "shops");
    EXPECT_EQ(try_token(answer.access_token, Scope::products), "could_not_validate_credentials");
}

TEST_P(TokenTest, ACodeWorksOnceAndItsSecondUseRevokesTheToken) {
    const std::string code = code_for(query());
    const std::string token = exchange(exchange_form(code)).access_token;
    EXPECT_EQ(try_token(token), "");
    EXPECT_EQ(try_exchange(exchange_form(code)), "invalid_grant");
    EXPECT_EQ(try_token(token), "unauthorized");
}

TEST_P(TokenTest, ACodeLivesSixtySeconds) {
    const std::string code = code_for(query());
    world.clock().advance(60s);
    EXPECT_EQ(try_exchange(exchange_form(code)), "invalid_grant");
}

TEST_P(TokenTest, ACodeIsForOneIntegrationAndRedirect) {
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

TEST_P(TokenTest, PkceTiesTheCodeToWhoAsked) {
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

TEST_P(TokenTest, TheClientShowsItsSecretInOneWay) {
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

TEST_P(TokenTest, TakesJsonToo) {
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

TEST_P(TokenTest, RevokingEndsTheTokenOfTheIntegrationThatAsks) {
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

TEST_P(TokenTest, DeactivationRefusesTokensWith403AndRevocationWith401) {
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

TEST_P(TokenTest, ScopesTakenAwayAreGoneAtOnce) {
    const std::string token = exchange(exchange_form(code_for(query()))).access_token;
    const Caller caller = caller_of(browser, Role::admin);
    IntegrationPatch patch;
    patch.scopes = {Patch<std::vector<ScopeName>>::State::set, {ScopeName::shops}};
    write([&](Tx& tx) { change_integration(tx, caller, integration.integration_id, patch); });
    EXPECT_EQ(try_token(token, Scope::products), "could_not_validate_credentials");
    EXPECT_EQ(try_token(token, Scope::shops), "");
}

TEST_P(TokenTest, ARotatedSecretOverlapsForADay) {
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

TEST_P(TokenTest, OtherOrganizationsIntegrationsAreNotThere) {
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

TEST_P(TokenTest, UnknownTokensAreUnauthorized) {
    for (const char* token : {"", "ent_", "ent_nonsense", "nonsense"}) {
        EXPECT_EQ(try_token(token), "unauthorized") << token;
    }
    EXPECT_EQ(refusal_of([&] { caller_of(browser, Scope::products); }), "unauthorized")
        << "a session is no token";
}

}  // namespace
}  // namespace entrepot
