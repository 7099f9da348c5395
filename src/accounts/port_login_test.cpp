#include "accounts/port_login.h"

#include "accounts/ports.h"
#include "accounts/testing.h"
#include "accounts/users.h"

namespace entrepot {
namespace {

using namespace std::chrono_literals;

class PortLoginTest : public AccountsTest {
  protected:
    PortLoginTest() { anna = add_user("Anna", "", Role::user, "", "2847"); }

    Session enter(UserId who, const std::string& pin) {
        const auto request = tablet.request();
        const auto check = read([&](const Snapshot& snapshot) {
            return check_pin(snapshot, request, {who, pin});
        });
        return tablet.keep(write([&](Tx& tx) {
            return port_login(tx, request, {who, pin}, check);
        }));
    }
    std::string try_pin(const std::string& pin) {
        return refusal_of([&] { enter(anna, pin); });
    }
    std::string try_users() {
        return refusal_of(
            [&] { read([&](const Snapshot& s) { return list_port_users(s, tablet.get()); }); });
    }

    TestBrowser tablet;
    UserId anna;
};
INSTANTIATE_TEST_SUITE_P(Databases, PortLoginTest, testing::ValuesIn(test_database_urls()));

TEST_P(PortLoginTest, WorksOnAnEnrolledDeviceOnly) {
    EXPECT_EQ(try_users(), "device_not_enrolled");
    EXPECT_EQ(try_pin("2847"), "device_not_enrolled");
    enroll(tablet);
    const auto users =
        read([&](const Snapshot& snapshot) { return list_port_users(snapshot, tablet.get()); });
    EXPECT_EQ(users.port.name, "Port 1");
    ASSERT_EQ(users.users.size(), 2U);
    EXPECT_EQ(users.users[1].name, "Anna");
    EXPECT_TRUE(users.users[1].has_pin);
    EXPECT_EQ(try_pin("2847"), "");
}

TEST_P(PortLoginTest, APinGivesPortRightsOnly) {
    const UserId boss = add_user("Boss", "boss@nordic.example", Role::admin, "", "9305");
    enroll(tablet);
    const Session session = enter(boss, "9305");
    EXPECT_TRUE(session.pin_only);
    EXPECT_EQ(session.user.role, UserRole::user);
    EXPECT_TRUE(session.organizations.empty());
    const Caller caller = caller_of(tablet);
    EXPECT_EQ(caller.role, Role::user);
    EXPECT_EQ(caller.port, PortId{1});
    EXPECT_EQ(caller.site, SiteId{1});
    EXPECT_EQ(refusal_of([&] { caller_of(tablet, Role::manager); }),
              "could_not_validate_credentials");
}

TEST_P(PortLoginTest, FiveMissesRestTenLockUntilThereIsANewPin) {
    enroll(tablet);
    for (int miss = 1; miss < 5; ++miss) {
        EXPECT_EQ(try_pin("9999"), "pin_wrong");
        EXPECT_EQ(extra, "{\"tries_left\":" + std::to_string(5 - miss) + "}");
    }
    EXPECT_EQ(try_pin("9999"), "pin_locked");
    EXPECT_EQ(extra, R"({"locked_until":"2026-11-23T09:15:00Z"})");
    EXPECT_EQ(try_pin("2847"), "pin_locked") << "though right";
    world.clock().advance(15min);
    for (int miss = 6; miss < 10; ++miss) EXPECT_EQ(try_pin("9999"), "pin_wrong");
    EXPECT_EQ(try_pin("9999"), "pin_locked");
    EXPECT_EQ(extra, R"({"locked_until":null})");
    world.clock().advance(48h);
    EXPECT_EQ(try_pin("2847"), "pin_locked");

    TestBrowser office;
    sign_in(office, admin_email, admin_password);
    const Caller caller = caller_of(office, Role::manager);
    NewPin wish;
    const auto prepared =
        read([&](const Snapshot& snapshot) { return prepare_pin(snapshot, caller, anna, wish); });
    const auto shown = write([&](Tx& tx) { return reset_pin(tx, caller, anna, prepared); });
    EXPECT_EQ(shown.pin->size(), 6U);
    EXPECT_EQ(try_pin(*shown.pin), "");
}

TEST_P(PortLoginTest, ARightPinForgetsTheMisses) {
    enroll(tablet);
    for (int miss = 1; miss < 5; ++miss) try_pin("9999");
    EXPECT_EQ(try_pin("2847"), "");
    EXPECT_EQ(try_pin("9999"), "pin_wrong");
    EXPECT_EQ(extra, R"({"tries_left":4})");
}

TEST_P(PortLoginTest, RevokingTheDeviceEndsItsPinSessions) {
    enroll(tablet);
    const DeviceId device = caller_of(tablet).device;
    enter(anna, "2847");
    TestBrowser office;
    sign_in(office, admin_email, admin_password);
    const Caller caller = caller_of(office, Role::admin);
    write([&](Tx& tx) { revoke_device(tx, caller, device); });
    EXPECT_EQ(refusal_of([&] { caller_of(tablet); }), "unauthorized");
    EXPECT_EQ(try_users(), "device_not_enrolled");
    EXPECT_EQ(refusal_of([&] { write([&](Tx& tx) { revoke_device(tx, caller, device); }); }),
              "device_not_found");
}

TEST_P(PortLoginTest, ABrowserStandsAtOnePortAndAClosedPortOffersNoSignIn) {
    enroll(tablet);
    const DeviceId before = caller_of(tablet).device;
    enroll(tablet);
    const Caller caller = caller_of(tablet, Role::admin);
    EXPECT_NE(caller.device, before);
    const auto devices =
        read([&](const Snapshot& s) { return list_devices(s, caller, http::Query<ListQuery>{}); });
    EXPECT_EQ(devices.data.size(), 1U);
    PortPatch close;
    close.active = {Patch<bool>::State::set, false};
    write_here([&](Tx& tx) { change_port(tx, caller, PortId{1}, close); });
    EXPECT_EQ(try_users(), "device_not_enrolled");
}

TEST_P(PortLoginTest, ATabletLeftAloneSignsOut) {
    enroll(tablet);
    enter(anna, "2847");
    world.clock().advance(1h);
    EXPECT_EQ(refusal_of([&] { caller_of(tablet); }), "");
    world.clock().advance(1h);
    EXPECT_EQ(refusal_of([&] { caller_of(tablet); }), "unauthorized");
    EXPECT_EQ(try_users(), "") << "the device stays enrolled";
}

}  // namespace
}  // namespace entrepot
