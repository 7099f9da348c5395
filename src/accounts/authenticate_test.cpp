#include "accounts/authenticate.h"

#include "accounts/integrations.h"
#include "accounts/seen_sessions.h"
#include "accounts/testing.h"
#include "accounts/tokens.h"

namespace entrepot {
namespace {

using namespace std::chrono_literals;

class AuthenticateTest : public AccountsTest {
  protected:
    AuthenticateTest() {
        sign_in(browser, admin_email, admin_password);
        const Caller caller = caller_of(browser, Role::admin);
        issued = write([&](Tx& tx) {
            const auto made = create_integration(
                tx, caller, {"Web shop", {"https://shop.example/"}, {ScopeName::shops}});
            return issue_token(tx, {made.integration_id, organization, 1});
        });
    }
    ~AuthenticateTest() override { set_settings({}); }

    void insert_shop(bool active) {
        static constexpr Sql insert{
            "test.shop",
            "INSERT INTO shops (organization_id, shop_id, token_id, site_id, owner_id, name,"
            " ext_shop_id, partial_shipments, timezone, active, created_at, updated_at, version)"
            " VALUES ($1, 7, $2, 1, 1, 'Shop', 'shop-a', FALSE, 'UTC', $3, 1, 1, 1)"};
        write_here([&](Tx& tx) { tx.run(insert, organization, issued.id, active); });
    }
    Caller call(std::string authorization, http::Need need = Scope::shops) {
        http::Request request = TestBrowser().get();
        request.headers.push_back({"authorization", std::move(authorization)});
        return read([&](const Snapshot& s) { return authenticate(s, request, need); });
    }

    TestBrowser browser;
    IssuedToken issued;
};
INSTANTIATE_TEST_SUITE_P(Databases, AuthenticateTest, testing::ValuesIn(test_database_urls()));

TEST_P(AuthenticateTest, ATokenBringsItsShopAndSite) {
    EXPECT_FALSE(call("Bearer " + issued.token).shop);
    insert_shop(true);
    const Caller caller = call("bearer  " + issued.token);
    EXPECT_EQ(caller.shop, ShopId{7});
    EXPECT_EQ(caller.site, SiteId{1});
    EXPECT_EQ(caller.token, issued.id);
    EXPECT_EQ(caller.name, "Web shop");
    EXPECT_TRUE(caller.has(Scope::shops));
    EXPECT_FALSE(caller.has(Scope::orders));
}

TEST_P(AuthenticateTest, ADeactivatedShopsTokenIsForbidden) {
    insert_shop(false);
    EXPECT_EQ(refusal_of([&] { call("Bearer " + issued.token); }),
              "could_not_validate_credentials");
    EXPECT_EQ(call("Bearer " + issued.token, http::anybody).kind, Caller::Kind::nobody);
}

TEST_P(AuthenticateTest, OtherSchemesAreNoToken) {
    for (const std::string& header :
         {issued.token, "Basic " + issued.token, "Bearer" + issued.token, std::string("Bearer")}) {
        EXPECT_EQ(refusal_of([&] { call(header); }), "unauthorized") << header;
    }
}

TEST_P(AuthenticateTest, WhoeverIsKnownIsKnownWhereNobodyIsAsked) {
    EXPECT_EQ(call("Bearer " + issued.token, http::anybody).kind, Caller::Kind::integration);
    EXPECT_EQ(call("Bearer nonsense", http::anybody).kind, Caller::Kind::nobody);
    EXPECT_EQ(caller_of(browser, http::anybody).kind, Caller::Kind::user);
}

TEST_P(AuthenticateTest, AChangeNeedsTheHeaderNoOtherSiteCanSend) {
    http::Request request = browser.request("DELETE");
    const auto ask = [&] {
        read([&](const Snapshot& s) { return authenticate(s, request, Role::user); });
    };
    EXPECT_EQ(refusal_of(ask), "");
    std::erase_if(request.headers, [](const auto& header) { return header.name == "X-Entrepot"; });
    EXPECT_EQ(refusal_of(ask), "could_not_validate_credentials");
}

TEST_P(AuthenticateTest, UseIsNotedOnceAMinute) {
    static constexpr Sql select{"test.seen", "SELECT last_seen_at FROM sessions"};
    static constexpr Sql member{"test.member_seen",
                                "SELECT last_seen_at FROM memberships WHERE user_id = $1"};
    SeenSessions seen(world.database());
    set_settings({.seen_sessions = &seen});
    const Time start = world.clock().now();
    const auto use_and_read = [&] {
        caller_of(browser);
        write([](Tx&) {});  // what was queued before it is done now
        return read([&](const Snapshot& s) { return s.one<Time>(select); });
    };
    world.clock().advance(59s);
    EXPECT_EQ(use_and_read(), start);
    world.clock().advance(1s);
    EXPECT_EQ(use_and_read(), start + 60s);
    EXPECT_EQ(read([&](const Snapshot& s) { return s.one<Time>(member, admin); }), start + 60s);
    world.clock().advance(10s);
    EXPECT_EQ(use_and_read(), start + 60s);
}

}  // namespace
}  // namespace entrepot
