#include "accounts/users.h"

#include "accounts/integrations.h"
#include "accounts/ports.h"
#include "accounts/sites.h"
#include "accounts/testing.h"

namespace entrepot {
namespace {

class UsersTest : public AccountsTest {
  protected:
    UsersTest() {
        add_user("Mats", "mats@nordic.example", Role::manager, "four red trolleys");
        as_admin = signed_in(admin_email, admin_password);
        as_manager = signed_in("mats@nordic.example", "four red trolleys");
    }

    Caller signed_in(const std::string& email, const std::string& password) {
        TestBrowser browser;
        sign_in(browser, email, password);
        return caller_of(browser);
    }
    User create(const Caller& caller, const NewUser& wish) {
        const auto hashes =
            read([&](const Snapshot& snapshot) { return hash_new_user(snapshot, caller, wish); });
        return write([&](Tx& tx) { return create_user(tx, caller, wish, hashes); });
    }
    User change(const Caller& caller, UserId who, const UserPatch& patch) {
        const auto password = read([&](const Snapshot& snapshot) {
            return hash_changed_password(snapshot, caller, who, patch);
        });
        return write([&](Tx& tx) { return change_user(tx, caller, who, patch, password); });
    }
    std::string try_create(const Caller& caller, const NewUser& wish) {
        return refusal_of([&] { create(caller, wish); });
    }
    std::string try_change(const Caller& caller, UserId who, const UserPatch& patch) {
        return refusal_of([&] { change(caller, who, patch); });
    }
    static UserPatch role_patch(UserRole role) {
        UserPatch patch;
        patch.role = {Patch<UserRole>::State::set, role};
        return patch;
    }
    static UserPatch active_patch(bool active) {
        UserPatch patch;
        patch.active = {Patch<bool>::State::set, active};
        return patch;
    }
    static UserPatch name_patch(std::string name) {
        UserPatch patch;
        patch.name = {Patch<std::string>::State::set, std::move(name)};
        return patch;
    }

    Caller as_admin;
    Caller as_manager;
};
INSTANTIATE_TEST_SUITE_P(Databases, UsersTest, testing::ValuesIn(test_database_urls()));

TEST_P(UsersTest, ANameShowsSomething) {
    EXPECT_EQ(try_create(as_admin, {" ", "", "", "2847", UserRole::user}), "validation_error");
    const User anna = create(as_admin, {"Anna", "", "", "2847", UserRole::user});
    EXPECT_EQ(try_change(as_admin, anna.user_id, name_patch("\t\n")), "validation_error");
    const auto refused = [&](auto step) {
        return refusal_of([&] { write([&](Tx& tx) { step(tx); }); });
    };
    EXPECT_EQ(refused([&](Tx& tx) { create_site(tx, as_admin, {.name = " "}); }),
              "validation_error");
    EXPECT_EQ(refused([&](Tx& tx) {
                  create_port(tx, as_admin, {SiteId{1}, "  "});
              }),
              "validation_error");
    EXPECT_EQ(refused([&](Tx& tx) {
                  create_integration(tx, as_admin,
                                     {" ", {"https://shop.example/cb"}, {ScopeName::shops}});
              }),
              "validation_error");
}

TEST_P(UsersTest, AManagerAddsRoleUserOnly) {
    const User anna = create(as_manager, {"Anna", "", "", "2847", UserRole::user});
    EXPECT_TRUE(anna.has_pin);
    EXPECT_FALSE(anna.has_password);
    EXPECT_TRUE(anna.active);
    EXPECT_EQ(anna.version, 2);
    EXPECT_EQ(try_create(as_manager, {"Eve", "", "", "", UserRole::manager}), "role_not_allowed");
    EXPECT_EQ(try_create(as_manager, {"Eve", "", "", "", UserRole::admin}), "role_not_allowed");
    EXPECT_EQ(try_create(as_admin, {"Eve", "", "", "", UserRole::admin}), "");
}

TEST_P(UsersTest, ChecksWhatIsGiven) {
    EXPECT_EQ(try_create(as_admin, {"Eve", "eve", "", "", UserRole::user}), "validation_error");
    EXPECT_EQ(try_create(as_admin, {"Eve", "a@b@c", "", "", UserRole::user}), "validation_error");
    EXPECT_EQ(try_create(as_admin, {"Eve", "", "a very long one", "", UserRole::user}),
              "validation_error")
        << "a password without an e-mail";
    EXPECT_EQ(try_create(as_admin, {"Eve", "eve@x.example", "short", "", UserRole::user}),
              "password_too_weak");
    EXPECT_EQ(try_create(as_admin, {"Eve", "", "", "1111", UserRole::user}), "pin_too_weak");
    EXPECT_EQ(try_create(as_admin, {"Eve", "ADA@nordic.example", "", "", UserRole::user}),
              "user_exists");
}

TEST_P(UsersTest, AManagerChangesRoleUserOnly) {
    const User anna = create(as_manager, {"Anna", "", "", "2847", UserRole::user});
    EXPECT_EQ(change(as_manager, anna.user_id, name_patch("Anna Berg")).name, "Anna Berg");
    EXPECT_EQ(try_change(as_manager, anna.user_id, role_patch(UserRole::manager)),
              "role_not_allowed");
    EXPECT_EQ(try_change(as_manager, admin, name_patch("Eve")), "role_not_allowed");
    EXPECT_EQ(try_change(as_manager, admin, active_patch(false)), "role_not_allowed");
    EXPECT_EQ(refusal_of([&] {
                  read([&](const Snapshot& s) { return prepare_pin(s, as_manager, admin, {}); });
              }),
              "role_not_allowed");
    EXPECT_EQ(change(as_admin, anna.user_id, role_patch(UserRole::manager)).role,
              UserRole::manager);
}

TEST_P(UsersTest, TheLastAdminStays) {
    EXPECT_EQ(try_change(as_admin, admin, role_patch(UserRole::manager)), "last_admin");
    EXPECT_EQ(try_change(as_admin, admin, active_patch(false)), "last_admin");
    UserPatch no_password;
    no_password.password.state = Patch<std::string>::State::null;
    EXPECT_EQ(try_change(as_admin, admin, no_password), "last_admin");
    // An Admin who can't sign in does not count.
    create(as_admin, {"Eve", "", "", "2847", UserRole::admin});
    EXPECT_EQ(try_change(as_admin, admin, active_patch(false)), "last_admin");
    create(as_admin, {"Bo", "bo@nordic.example", "eight grey pallets", "", UserRole::admin});
    EXPECT_EQ(try_change(as_admin, admin, role_patch(UserRole::manager)), "");
}

TEST_P(UsersTest, DeactivationEndsSessions) {
    TestBrowser browser;
    sign_in(browser, "mats@nordic.example", "four red trolleys");
    write([&](Tx& tx) { deactivate_user(tx, as_admin, as_manager.user); });
    EXPECT_EQ(refusal_of([&] { caller_of(browser); }), "unauthorized");
    EXPECT_EQ(refusal_of([&] { signed_in("mats@nordic.example", "four red trolleys"); }),
              "login_failed");
    EXPECT_TRUE(change(as_admin, as_manager.user, active_patch(true)).active);
    EXPECT_EQ(refusal_of([&] { caller_of(browser); }), "unauthorized") << "ended for good";
    EXPECT_EQ(refusal_of([&] { signed_in("mats@nordic.example", "four red trolleys"); }), "");
}

TEST_P(UsersTest, AChangedRoleCountsAtOnce) {
    TestBrowser browser;
    sign_in(browser, "mats@nordic.example", "four red trolleys");
    EXPECT_EQ(refusal_of([&] { caller_of(browser, Role::manager); }), "");
    change(as_admin, as_manager.user, role_patch(UserRole::user));
    EXPECT_EQ(refusal_of([&] { caller_of(browser, Role::manager); }),
              "could_not_validate_credentials");
}

TEST_P(UsersTest, APersonOfTwoOrganizationsIsNobodysToChange) {
    const OrganizationId second = found_organization(
        world.database(),
        {"Second", "Bo", "bo@second.example", "twelve blue boxes", "There", "Port"});
    const Caller there = signed_in("bo@second.example", "twelve blue boxes");
    EXPECT_EQ(try_create(there, {"X", admin_email, "hijacked by me", "", UserRole::user}),
              "user_is_shared");
    const User shared = create(there, {"X", admin_email, "", "", UserRole::user});
    EXPECT_EQ(shared.user_id, admin);
    EXPECT_EQ(shared.name, "Ada") << "keeps the name";
    UserPatch patch;
    patch.password = {Patch<std::string>::State::set, "hijacked by me"};
    EXPECT_EQ(try_change(there, admin, patch), "user_is_shared");
    EXPECT_EQ(try_change(there, admin, name_patch("X")), "user_is_shared");
    EXPECT_EQ(try_change(there, admin, role_patch(UserRole::manager)), "");
    EXPECT_EQ(signed_in(admin_email, admin_password).role, Role::admin) << "at home";
    EXPECT_NE(second, organization);
}

TEST_P(UsersTest, OtherOrganizationsUsersAreNotThere) {
    found_organization(world.database(),
                       {"Second", "Bo", "bo@second.example", "twelve blue boxes", "There", "Port"});
    const UserId other = user("bo@second.example");
    EXPECT_EQ(try_change(as_admin, other, name_patch("X")), "user_not_found");
    EXPECT_EQ(
        refusal_of([&] { read([&](const Snapshot& s) { return get_user(s, as_admin, other); }); }),
        "user_not_found");
    const auto list =
        read([&](const Snapshot& s) { return list_users(s, as_admin, http::Query<ListQuery>{}); });
    EXPECT_EQ(list.data.size(), 2U);
}

TEST_P(UsersTest, ListsByPages) {
    for (int at = 0; at < 5; ++at) {
        create(as_admin, {"Worker " + std::to_string(at), "", "", "", UserRole::user});
    }
    std::vector<std::string> names;
    http::Query<ListQuery> query;
    query.value.limit = 3;
    for (;;) {
        const auto page = read([&](const Snapshot& s) { return list_users(s, as_admin, query); });
        EXPECT_LE(page.data.size(), 3U);
        for (const User& one : page.data) names.push_back(one.name);
        if (!page.next_cursor) break;
        query.value.cursor = *page.next_cursor;
    }
    EXPECT_EQ(names.size(), 7U);
    EXPECT_EQ(names.front(), "Ada");
    EXPECT_EQ(names.back(), "Worker 4");
}

TEST_P(UsersTest, SitesAndPortsHaveOwnNames) {
    const auto site = write_here([&](Tx& tx) { return create_site(tx, as_admin, {"B", "UTC"}); });
    EXPECT_EQ(site.site_id, SiteId{2});
    EXPECT_EQ(refusal_of([&] {
                  write_here([&](Tx& tx) { create_site(tx, as_admin, {"B", "UTC"}); });
              }),
              "name_taken");
    EXPECT_EQ(refusal_of([&] {
                  write_here([&](Tx& tx) { create_site(tx, as_admin, {"C", "Mars/Base"}); });
              }),
              "timezone_unknown");
    EXPECT_EQ(refusal_of([&] {
                  write_here([&](Tx& tx) { create_port(tx, as_admin, {SiteId{9}, "P"}); });
              }),
              "site_not_found");
    EXPECT_EQ(refusal_of([&] {
                  write_here([&](Tx& tx) { create_port(tx, as_admin, {SiteId{1}, "Port 1"}); });
              }),
              "name_taken");
    const auto port = write_here([&](Tx& tx) {
        return create_port(tx, as_admin, {SiteId{2}, "Port 1"});
    });
    EXPECT_EQ(port.site_name, "B");
    const auto ports =
        read([&](const Snapshot& s) { return list_ports(s, as_admin, http::Query<ListQuery>{}); });
    EXPECT_EQ(ports.data.size(), 2U);
    EXPECT_EQ(
        read([&](const Snapshot& s) { return site_of(s, organization, SiteId{2}); }).ports_count,
        1);
}

TEST_P(UsersTest, EveryChangeIsNoted) {
    static constexpr Sql select{"test.audit",
                                "SELECT action FROM audit_log WHERE organization_id = $1"
                                " AND user_id = $2 AND subject = 'user' ORDER BY audit_id"};
    const User anna = create(as_manager, {"Anna", "", "", "2847", UserRole::user});
    change(as_manager, anna.user_id, name_patch("Anna Berg"));
    const auto actions = read([&](const Snapshot& s) {
        return s.rows<std::string>(select, organization, as_manager.user);
    });
    EXPECT_EQ(actions, (std::vector<std::string>{"created", "changed"}));
}

}  // namespace
}  // namespace entrepot
