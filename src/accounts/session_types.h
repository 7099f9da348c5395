#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accounts/roles.h"
#include "base/codec.h"
#include "base/described.h"

namespace entrepot {

struct SessionUser {
    UserId user_id;
    std::string name;
    std::string email;
    UserRole role = UserRole::user;
    std::string language;
};
constexpr auto describe(Type<SessionUser>) {
    return described<SessionUser>(
        "SessionUser", "Who is signed in.",
        field<&SessionUser::user_id>("Unique in the installation."),
        field<&SessionUser::name>("As colleagues see it."),
        field<&SessionUser::email>("Empty for a worker who only has a PIN."),
        field<&SessionUser::role>("In the session's organization."),
        field<&SessionUser::language>("Of the app, such as `en`; empty follows the browser."));
}

struct SessionOrganization {
    OrganizationId organization_id;
    std::string name;
};
constexpr auto describe(Type<SessionOrganization>) {
    return described<SessionOrganization>(
        "SessionOrganization", "The organization the session works in.",
        field<&SessionOrganization::organization_id>("Unique in the installation."),
        field<&SessionOrganization::name>("The company's name."));
}

struct OrganizationChoice {
    OrganizationId organization_id;
    std::string name;
    UserRole role = UserRole::user;
};
constexpr auto describe(Type<OrganizationChoice>) {
    return described<OrganizationChoice>(
        "OrganizationChoice", "An organization the user belongs to.",
        field<&OrganizationChoice::organization_id>("Unique in the installation."),
        field<&OrganizationChoice::name>("The company's name."),
        field<&OrganizationChoice::role>("The user's role there."));
}

struct SessionSite {
    SiteId site_id;
    std::string name;
};
constexpr auto describe(Type<SessionSite>) {
    return described<SessionSite>("SessionSite", "The warehouse this browser stands in.",
                                  field<&SessionSite::site_id>("Counted per organization."),
                                  field<&SessionSite::name>("The warehouse's name."));
}

struct SessionDevice {
    DeviceId device_id;
    std::string name;
};
constexpr auto describe(Type<SessionDevice>) {
    return described<SessionDevice>("SessionDevice", "This browser, enrolled for a port.",
                                    field<&SessionDevice::device_id>("Unique in the installation."),
                                    field<&SessionDevice::name>("What kind of browser it is."));
}

struct SessionPort {
    PortId port_id;
    std::string name;
};
constexpr auto describe(Type<SessionPort>) {
    return described<SessionPort>("SessionPort", "The port this browser stands at.",
                                  field<&SessionPort::port_id>("Counted per organization."),
                                  field<&SessionPort::name>("The port's name."));
}

/// What the app knows of who is signed in and where.
struct Session {
    SessionUser user;
    SessionOrganization organization;
    std::vector<OrganizationChoice> organizations;
    std::optional<SessionSite> site;
    std::optional<SessionDevice> device;
    std::optional<SessionPort> port;
    bool pin_only = false;
    bool sandbox = false;
    std::string version;
};
constexpr auto describe(Type<Session>) {
    return described<Session>(
        "Session", "Who is signed in, where, and what for.",
        field<&Session::user>("Who is signed in."),
        field<&Session::organization>("Where this session works."),
        field<&Session::organizations>("Where the user may switch to, this one included."),
        field<&Session::site>("Of the port; null when this browser stands at none."),
        field<&Session::device>("Null when this browser is not enrolled here."),
        field<&Session::port>("Null when this browser stands at none."),
        field<&Session::pin_only>("Signed in by PIN: may work at the port and nothing else."),
        field<&Session::sandbox>("The installation is for trying things out."),
        field<&Session::version>("Of the server program."));
}

struct LoginRequest {
    std::string email;
    std::string password;
};
constexpr auto describe(Type<LoginRequest>) {
    return described<LoginRequest>(
        "LoginRequest", "Signing in with e-mail and password.",
        field<&LoginRequest::email>("Upper and lower case are the same.", {.min_len = 1}),
        field<&LoginRequest::password>("As chosen.", {.min_len = 1, .max_len = 200}));
}

struct ChooseOrganization {
    OrganizationId organization_id;
};
constexpr auto describe(Type<ChooseOrganization>) {
    return described<ChooseOrganization>(
        "ChooseOrganization", "Switching to another organization of the user.",
        field<&ChooseOrganization::organization_id>("One of the session's `organizations`."));
}

namespace detail {
/// A member whose name in JSON is a word of C++.
consteval FieldInfo named(std::string_view name, FieldInfo info) {
    info.name = name;
    return info;
}
}  // namespace detail

struct NewPassword {
    std::string current;
    std::string new_password;
};
constexpr auto describe(Type<NewPassword>) {
    return described<NewPassword>(
        "NewPassword", "A change of one's own password.",
        field<&NewPassword::current>("The password until now.", {.max_len = 200}),
        detail::named(
            "new", field<&NewPassword::new_password>("At least 12 characters.", {.max_len = 200})));
}

struct SessionUserPatch {
    Patch<std::string> name;
    Patch<std::string> language;
    Patch<NewPassword> password;
};
constexpr auto describe(Type<SessionUserPatch>) {
    return described<SessionUserPatch>(
        "SessionUserPatch", "What users change about themselves.",
        field<&SessionUserPatch::name>("As colleagues see it.", {.min_len = 1, .max_len = 100}),
        field<&SessionUserPatch::language>("Such as `en`.", {.max_len = 10}),
        field<&SessionUserPatch::password>("Ends the user's other sessions."));
}

}  // namespace entrepot
