#pragma once

#include <optional>

#include "accounts/device_types.h"
#include "accounts/list_query.h"
#include "base/caller.h"
#include "db/database.h"
#include "http/routes.h"

namespace entrepot {

/// An enrolled browser and where it stands.
struct DevicePlace {
    DeviceId device;
    OrganizationId organization;
    SiteId site;
    PortId port;
};

/// The device of the request's cookie: enrolled, not revoked, at an active port.
std::optional<DevicePlace> device_of(const Snapshot& snapshot, const http::Request& request);

/// Makes this browser one that stands at a port, and the caller's session one on it. A browser
/// stands at one port only: what it was before is revoked. Refuses `port_not_found` and
/// `login_needs_https`.
http::WithCookie<Session> enroll_device(Tx& tx, const Caller& caller, const http::Request& request,
                                        const EnrollDevice& wish);

/// Enrolled devices, oldest first.
http::Page<Device> list_devices(const Snapshot& snapshot, const Caller& caller,
                                const http::Query<ListQuery>& query);

/// Ends the PIN sessions on a device and offers none there again. Refuses `device_not_found`.
void revoke_device(Tx& tx, const Caller& caller, DeviceId device);

}  // namespace entrepot
