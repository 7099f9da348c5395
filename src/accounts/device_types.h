#pragma once

#include <string>
#include <vector>

#include "accounts/session_types.h"

namespace entrepot {

struct EnrollDevice {
    PortId port_id;
};
constexpr auto describe(Type<EnrollDevice>) {
    return described<EnrollDevice>("EnrollDevice", "Making this browser one that stands at a port.",
                                   field<&EnrollDevice::port_id>("The port it stands at."));
}

/// A browser workers may sign in on by PIN.
struct Device {
    DeviceId device_id;
    std::string name;
    PortId port_id;
    std::string port_name;
    std::string site_name;
    std::string enrolled_by;
    Time created_at;
};
constexpr auto describe(Type<Device>) {
    return described<Device>("Device", "A browser workers may sign in on by PIN.",
                             field<&Device::device_id>("Unique in the installation."),
                             field<&Device::name>("What kind of browser it is."),
                             field<&Device::port_id>("The port it stands at."),
                             field<&Device::port_name>("That port's name."),
                             field<&Device::site_name>("The name of the port's site."),
                             field<&Device::enrolled_by>("Name of the Admin who enrolled it."),
                             field<&Device::created_at>("When it was enrolled."));
}

struct PortUser {
    UserId user_id;
    std::string name;
    UserRole role = UserRole::user;
    std::string language;
    bool has_pin = false;
};
constexpr auto describe(Type<PortUser>) {
    return described<PortUser>(
        "PortUser", "Somebody who may work at this port.",
        field<&PortUser::user_id>("Unique in the installation."),
        field<&PortUser::name>("To choose oneself by."),
        field<&PortUser::role>("In the port's organization."),
        field<&PortUser::language>("Of the app; empty follows the browser."),
        field<&PortUser::has_pin>("False: a Manager has to make a PIN first."));
}

struct PortUsers {
    SessionSite site;
    SessionPort port;
    std::vector<PortUser> users;
};
constexpr auto describe(Type<PortUsers>) {
    return described<PortUsers>("PortUsers", "Who may sign in at this port.",
                                field<&PortUsers::site>("Where the port stands."),
                                field<&PortUsers::port>("The port of this browser."),
                                field<&PortUsers::users>("By name.", {.max_items = 10000}));
}

struct PinLogin {
    UserId user_id;
    std::string pin;
};
constexpr auto describe(Type<PinLogin>) {
    return described<PinLogin>("PinLogin", "Signing in at a port.",
                               field<&PinLogin::user_id>("Who one has chosen to be."),
                               field<&PinLogin::pin>("4 to 6 digits.", {.max_len = 20}));
}

}  // namespace entrepot
