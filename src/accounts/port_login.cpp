#include "accounts/port_login.h"

#include "accounts/authenticate.h"
#include "accounts/cookies.h"
#include "accounts/devices.h"
#include "accounts/errors.h"
#include "accounts/password_rules.h"
#include "accounts/pin_lock.h"
#include "accounts/secrets.h"
#include "accounts/sessions.h"

namespace entrepot {
namespace {

DevicePlace require_device(const Snapshot& snapshot, const http::Request& request) {
    if (const auto device = device_of(snapshot, request)) return *device;
    throw Refusal(errors::device_not_enrolled,
                  "This browser does not stand at a port; let an Admin sign in and press Port.");
}

struct PortRow {
    SiteId site_id;
    std::string site_name;
    PortId port_id;
    std::string port_name;
};

struct PortUserRow {
    UserId user_id;
    std::string name;
    int role;
    std::string language;
    bool has_pin;
};

std::vector<PortUser> users_of(const Snapshot& snapshot, OrganizationId organization) {
    static constexpr Sql select{
        "accounts.port_users",
        "SELECT u.user_id, u.name, m.role, u.language, m.pin_hash <> '' FROM memberships m"
        " JOIN users u ON u.user_id = m.user_id AND u.active"
        " WHERE m.organization_id = $1 AND m.active ORDER BY u.name, u.user_id"};
    std::vector<PortUser> users;
    for (auto& row : snapshot.rows<PortUserRow>(select, organization)) {
        users.push_back({row.user_id, std::move(row.name), user_role(static_cast<Role>(row.role)),
                         std::move(row.language), row.has_pin});
    }
    return users;
}

struct MemberRow {
    std::string pin_hash;
    int misses;
    Time locked_until;
};

std::optional<MemberRow> find_member(const Snapshot& snapshot, OrganizationId organization,
                                     UserId user) {
    static constexpr Sql select{
        "accounts.pin_of_member",
        "SELECT m.pin_hash, m.pin_misses, m.pin_locked_until FROM memberships m"
        " JOIN users u ON u.user_id = m.user_id AND u.active"
        " WHERE m.organization_id = $1 AND m.user_id = $2 AND m.active"};
    return snapshot.maybe<MemberRow>(select, organization, user);
}

[[noreturn]] void refuse_locked(const PinLock& lock, std::function<void(Tx&)> aftermath = {}) {
    const bool for_good = lock.for_good();
    Refusal refusal(errors::pin_locked,
                    for_good ? "The PIN is locked; a Manager can make a new one."
                             : "The PIN rests after too many misses; wait or ask a Manager.",
                    std::move(aftermath));
    refusal.extra = for_good ? R"({"locked_until":null})"
                             : R"({"locked_until":")" + to_rfc3339(lock.locked_until) + "\"}";
    throw refusal;
}

[[noreturn]] void refuse_miss(const Tx& tx, const DevicePlace& place, UserId user,
                              const MemberRow& member) {
    const PinLock next = PinLock{member.misses, member.locked_until}.after_miss(tx.now());
    auto count = [organization = place.organization, user, next](Tx& after) {
        write_pin_lock(after, organization, user, next);
    };
    if (next.locked(tx.now())) refuse_locked(next, std::move(count));
    const int left = next.tries_left();
    Refusal refusal(errors::pin_wrong,
                    "The PIN is wrong; " + std::to_string(left) +
                        (left == 1 ? " try is left." : " tries are left."),
                    std::move(count));
    refusal.extra = "{\"tries_left\":" + std::to_string(left) + "}";
    throw refusal;
}

void require_right_pin(Tx& tx, const DevicePlace& place, UserId user, const PinCheck& check) {
    const auto member = find_member(tx, place.organization, user);
    if (!member || member->pin_hash.empty()) {
        throw Refusal(errors::pin_wrong, "There is no such PIN; a Manager can make one.");
    }
    const PinLock lock{member->misses, member->locked_until};
    if (lock.locked(tx.now())) refuse_locked(lock);
    if (!check.matches || member->pin_hash != check.hash) refuse_miss(tx, place, user, *member);
    if (member->misses != 0) write_pin_lock(tx, place.organization, user, {});
}

}  // namespace

PortUsers list_port_users(const Snapshot& snapshot, const http::Request& request) {
    static constexpr Sql select{
        "accounts.port_of_device",
        "SELECT t.site_id, t.name, p.port_id, p.name FROM ports p JOIN sites t"
        " ON t.organization_id = p.organization_id AND t.site_id = p.site_id"
        " WHERE p.organization_id = $1 AND p.port_id = $2"};
    const DevicePlace place = require_device(snapshot, request);
    auto row = snapshot.one<PortRow>(select, place.organization, place.port);
    return {{row.site_id, std::move(row.site_name)},
            {row.port_id, std::move(row.port_name)},
            users_of(snapshot, place.organization)};
}

PinCheck check_pin(const Snapshot& snapshot, const http::Request& request, const PinLogin& login) {
    require_safe_transport(request);
    require_own_page(request);
    const DevicePlace place = require_device(snapshot, request);
    const auto member = find_member(snapshot, place.organization, login.user_id);
    PinCheck check;
    if (member) check.hash = member->pin_hash;
    check.matches = verify_pin(check.hash, login.pin);
    return check;
}

http::WithCookie<Session> port_login(Tx& tx, const http::Request& request, const PinLogin& login,
                                     const PinCheck& check) {
    const DevicePlace place = require_device(tx, request);
    require_right_pin(tx, place, login.user_id, check);
    const std::string token =
        start_session(tx, request, {login.user_id, place.organization, place.device, true});
    return {session_view(tx, token_hash(token)), {{set_session_cookie(token)}}};
}

}  // namespace entrepot
