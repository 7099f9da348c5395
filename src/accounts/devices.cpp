#include "accounts/devices.h"

#include "accounts/audit.h"
#include "accounts/authenticate.h"
#include "accounts/browser_name.h"
#include "accounts/cookies.h"
#include "accounts/errors.h"
#include "accounts/ports.h"
#include "accounts/secrets.h"
#include "accounts/sessions.h"
#include "base/text.h"

namespace entrepot {
namespace {

/// What a revoked device leaves behind: its PIN sessions end, other sessions stand at no port.
void clear_sessions_on(Tx& tx, DeviceId device) {
    static constexpr Sql remove{"accounts.end_pin_sessions_on_device",
                                "DELETE FROM sessions WHERE device_id = $1 AND pin_only"};
    static constexpr Sql update{"accounts.leave_device",
                                "UPDATE sessions SET device_id = 0 WHERE device_id = $1"};
    tx.run(remove, device);
    tx.run(update, device);
}

void revoke_what_the_browser_was(Tx& tx, const http::Request& request) {
    static constexpr Sql update{
        "accounts.revoke_device_by_cookie",
        "UPDATE devices SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at = 0"
        " RETURNING device_id"};
    const std::string token = cookie_of(request, device_cookie_name);
    if (token.empty()) return;
    const auto device = tx.maybe<DeviceId>(update, token_hash(token), tx.now());
    if (device) clear_sessions_on(tx, *device);
}

struct NewDevice {
    DeviceId id;
    std::string token;
};

NewDevice insert_device(Tx& tx, const Caller& caller, const http::Request& request,
                        const Port& port) {
    static constexpr Sql insert{
        "accounts.enroll_device",
        "INSERT INTO devices (device_id, organization_id, site_id, port_id, token_hash, name,"
        " enrolled_by, created_at, revoked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)"};
    NewDevice made{DeviceId{tx.next_installation_id("device")},
                   base64url_encode(tx.random_bytes(32))};
    tx.run(insert, made.id, caller.organization, port.site_id, port.port_id, token_hash(made.token),
           browser_name(request.header("User-Agent")), caller.user, tx.now());
    return made;
}

}  // namespace

std::optional<DevicePlace> device_of(const Snapshot& snapshot, const http::Request& request) {
    static constexpr Sql select{
        "accounts.device_of_cookie",
        "SELECT d.device_id, d.organization_id, p.site_id, p.port_id FROM devices d"
        " JOIN ports p ON p.organization_id = d.organization_id AND p.port_id = d.port_id"
        " AND p.active WHERE d.token_hash = $1 AND d.revoked_at = 0"};
    const std::string token = cookie_of(request, device_cookie_name);
    if (token.empty()) return std::nullopt;
    return snapshot.maybe<DevicePlace>(select, token_hash(token));
}

http::WithCookie<Session> enroll_device(Tx& tx, const Caller& caller, const http::Request& request,
                                        const EnrollDevice& wish) {
    static constexpr Sql stand{"accounts.stand_at_device",
                               "UPDATE sessions SET device_id = $2 WHERE session_hash = $1"};
    require_safe_transport(request);
    const Port port = port_of(tx, caller.organization, wish.port_id);
    if (!port.active) {
        throw Refusal(errors::port_not_found, "The port is not in use; activate it first.");
    }
    revoke_what_the_browser_was(tx, request);
    const NewDevice device = insert_device(tx, caller, request, port);
    tx.run(stand, caller.session_hash, device.id);
    audit(tx, caller, "enrolled", "device", device.id.value);
    return {session_view(tx, caller.session_hash), {{set_device_cookie(device.token)}}};
}

http::Page<Device> list_devices(const Snapshot& snapshot, const Caller& caller,
                                const http::Query<ListQuery>& query) {
    static constexpr Sql select{
        "accounts.list_devices",
        "SELECT d.device_id, d.name, d.port_id, COALESCE(p.name, ''), COALESCE(t.name, ''),"
        " COALESCE(u.name, ''), d.created_at FROM devices d"
        " LEFT JOIN ports p ON p.organization_id = d.organization_id AND p.port_id = d.port_id"
        " LEFT JOIN sites t ON t.organization_id = d.organization_id AND t.site_id = p.site_id"
        " LEFT JOIN users u ON u.user_id = d.enrolled_by"
        " WHERE d.organization_id = $1 AND d.revoked_at = 0 AND d.device_id > $2"
        " ORDER BY d.device_id LIMIT $3"};
    auto rows = snapshot.rows<Device>(select, caller.organization,
                                      http::decode_cursor(query->cursor, 0), query->limit + 1);
    return http::make_page(std::move(rows), query->limit,
                           [](const Device& device) { return device.device_id.value; });
}

void revoke_device(Tx& tx, const Caller& caller, DeviceId device) {
    static constexpr Sql update{
        "accounts.revoke_device",
        "UPDATE devices SET revoked_at = $3 WHERE organization_id = $1 AND device_id = $2"
        " AND revoked_at = 0"};
    if (tx.change(update, caller.organization, device, tx.now()) == 0) {
        throw Refusal(errors::device_not_found,
                      "There is no such enrolled device; read the list of devices again.");
    }
    clear_sessions_on(tx, device);
    audit(tx, caller, "revoked", "device", device.value);
}

}  // namespace entrepot
