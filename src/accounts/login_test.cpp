#include "accounts/login.h"

#include "accounts/own_account.h"
#include "accounts/sessions.h"
#include "accounts/testing.h"

namespace entrepot {
namespace {

using namespace std::chrono_literals;

class LoginTest : public AccountsTest {
  protected:
    std::string try_login(const std::string& email, const std::string& password) {
        TestBrowser other;
        return refusal_of([&] { sign_in(other, email, password); });
    }

    TestBrowser browser;
};
INSTANTIATE_TEST_SUITE_P(Databases, LoginTest, testing::ValuesIn(test_database_urls()));

TEST_P(LoginTest, SignsInWhateverTheCaseOfTheAddress) {
    const Session session = sign_in(browser, " Ada@Nordic.Example", admin_password);
    EXPECT_EQ(session.user.name, "Ada");
    EXPECT_EQ(session.user.role, UserRole::admin);
    EXPECT_EQ(session.organization.name, "Nordic Goods");
    EXPECT_FALSE(session.pin_only);
    const Caller caller = caller_of(browser, Role::admin);
    EXPECT_EQ(caller.user, admin);
    EXPECT_EQ(caller.organization, organization);
}

TEST_P(LoginTest, TheCookieIsForThisHostAndScriptsCantReadIt) {
    const auto request = browser.request();
    const auto check = read([&](const Snapshot& snapshot) {
        return check_login(snapshot, request, {admin_email, admin_password});
    });
    const auto answer = write([&](Tx& tx) { return login(tx, request, check); });
    ASSERT_EQ(answer.cookies.size(), 1U);
    const std::string& cookie = answer.cookies[0].set_cookie;
    EXPECT_TRUE(cookie.starts_with("__Host-entrepot_session="));
    for (const char* attribute : {"; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"}) {
        EXPECT_NE(cookie.find(attribute), cookie.npos) << attribute;
    }
}

TEST_P(LoginTest, RefusesWrongOnesAlike) {
    EXPECT_EQ(try_login(admin_email, "seven green shelveS"), "login_failed");
    EXPECT_EQ(try_login("nobody@nordic.example", admin_password), "login_failed");
    add_user("Anna", "", Role::user, "", "2847");
    EXPECT_EQ(try_login("", ""), "login_failed");
}

TEST_P(LoginTest, TheTenthMissLocksForFifteenMinutes) {
    for (int miss = 0; miss < 10; ++miss) {
        EXPECT_EQ(try_login(admin_email, "wrong"), "login_failed");
    }
    EXPECT_EQ(try_login(admin_email, admin_password), "login_failed") << "locked, though right";
    world.clock().advance(14min);
    EXPECT_EQ(try_login(admin_email, admin_password), "login_failed");
    world.clock().advance(2min);
    EXPECT_EQ(try_login(admin_email, admin_password), "");
}

TEST_P(LoginTest, ARightOneForgetsTheMisses) {
    for (int miss = 0; miss < 9; ++miss) try_login(admin_email, "wrong");
    EXPECT_EQ(try_login(admin_email, admin_password), "");
    for (int miss = 0; miss < 9; ++miss) try_login(admin_email, "wrong");
    EXPECT_EQ(try_login(admin_email, admin_password), "");
}

TEST_P(LoginTest, TakesNoSecretInTheClear) {
    auto request = browser.request();
    request.peer = "192.168.0.7";
    request.peer_is_loopback = false;
    const auto check = [&] {
        read([&](const Snapshot& snapshot) {
            return check_login(snapshot, request, {admin_email, admin_password});
        });
    };
    EXPECT_EQ(refusal_of(check), "login_needs_https");
    request.tls = true;
    EXPECT_EQ(refusal_of(check), "");
    request.headers.clear();
    EXPECT_EQ(refusal_of(check), "could_not_validate_credentials") << "another site's form";
}

TEST_P(LoginTest, SessionsEndWhenUnusedAndAtTheirEnd) {
    sign_in(browser, admin_email, admin_password);
    world.clock().advance(11h);
    EXPECT_EQ(refusal_of([&] { caller_of(browser); }), "");
    world.clock().advance(2h);
    EXPECT_EQ(refusal_of([&] { caller_of(browser); }), "unauthorized");

    sign_in(browser, admin_email, admin_password);
    for (int hours = 0; hours < 7 * 24; hours += 6) {
        EXPECT_EQ(refusal_of([&] { caller_of(browser); }), "") << hours;
        world.clock().advance(6h);
        static constexpr Sql use{"test.use", "UPDATE sessions SET last_seen_at = $1"};
        write([](Tx& tx) { tx.run(use, tx.now()); });
    }
    EXPECT_EQ(refusal_of([&] { caller_of(browser); }), "unauthorized");
}

TEST_P(LoginTest, LogoutEndsTheSession) {
    sign_in(browser, admin_email, admin_password);
    const TestBrowser copied = browser;
    const Caller caller = caller_of(browser);
    browser.keep(write([&](Tx& tx) { return logout(tx, caller, browser.request()); }));
    EXPECT_EQ(browser.cookies["__Host-entrepot_session"], "");
    EXPECT_EQ(refusal_of([&] { caller_of(copied); }), "unauthorized");
}

TEST_P(LoginTest, SwitchesToTheUsersOrganizationsOnly) {
    const OrganizationId second = found_organization(
        world.database(),
        {"Second", "Bo", "bo@second.example", "twelve blue boxes", "There", "Port"});
    EXPECT_EQ(sign_in(browser, admin_email, admin_password).organizations.size(), 1U);
    const Caller caller = caller_of(browser);
    const auto choose = [&] {
        return write(
            [&](Tx& tx) { return choose_organization(tx, caller, browser.request(), {second}); });
    };
    EXPECT_EQ(refusal_of(choose), "organization_not_found");
    write([&](Tx& tx) { insert_membership(tx, second, admin, Role::manager, ""); });
    const Session session = choose();
    EXPECT_EQ(session.organization.name, "Second");
    EXPECT_EQ(session.user.role, UserRole::manager);
    EXPECT_EQ(session.organizations.size(), 2U);
    EXPECT_EQ(caller_of(browser).organization, second);
    EXPECT_EQ(refusal_of([&] { caller_of(browser, Role::admin); }),
              "could_not_validate_credentials");
}

TEST_P(LoginTest, ANewPasswordNeedsTheOldOneAndEndsOtherSessions) {
    TestBrowser other;
    sign_in(browser, admin_email, admin_password);
    sign_in(other, admin_email, admin_password);
    const auto change = [&](const std::string& current) {
        SessionUserPatch patch;
        patch.password = {Patch<NewPassword>::State::set, {current, "nine yellow crates"}};
        const Caller caller = caller_of(browser);
        const auto check = read(
            [&](const Snapshot& snapshot) { return check_own_password(snapshot, caller, patch); });
        write([&](Tx& tx) { return change_own_account(tx, caller, patch, check); });
    };
    EXPECT_EQ(refusal_of([&] { change("not this one"); }), "password_wrong");
    EXPECT_EQ(refusal_of([&] { change(admin_password); }), "");
    EXPECT_EQ(refusal_of([&] { caller_of(browser); }), "");
    EXPECT_EQ(refusal_of([&] { caller_of(other); }), "unauthorized");
    EXPECT_EQ(try_login(admin_email, admin_password), "login_failed");
    EXPECT_EQ(try_login(admin_email, "nine yellow crates"), "");
}

}  // namespace
}  // namespace entrepot
