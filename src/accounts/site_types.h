#pragma once

#include <string>

#include "base/codec.h"
#include "base/described.h"

namespace entrepot {

/// One warehouse of an organization.
struct Site {
    SiteId site_id;
    std::string name;
    std::string timezone;
    std::int64_t ports_count = 0;
    std::int64_t shelves_count = 0;
    bool active = true;
    std::int64_t version = 0;
};
constexpr auto describe(Type<Site>) {
    return described<Site>("Site", "One warehouse of the organization.",
                           field<&Site::site_id>("Counted per organization."),
                           field<&Site::name>("The warehouse's name."),
                           field<&Site::timezone>("IANA name; rules' times of day are its."),
                           field<&Site::ports_count>("Active ports."),
                           field<&Site::shelves_count>("Active shelves."),
                           field<&Site::active>("False: no longer used."),
                           field<&Site::version>("Goes up with every change."));
}

struct NewSite {
    std::string name;
    std::string timezone = "UTC";
};
constexpr auto describe(Type<NewSite>) {
    return described<NewSite>(
        "NewSite", "A warehouse to add.",
        field<&NewSite::name>("Not one of another site.", {.min_len = 1, .max_len = 100}),
        field<&NewSite::timezone>("IANA name, such as Europe/Oslo.",
                                  {.optional = true, .max_len = 60}));
}

struct SitePatch {
    Patch<std::string> name;
    Patch<std::string> timezone;
    Patch<bool> active;
};
constexpr auto describe(Type<SitePatch>) {
    return described<SitePatch>(
        "SitePatch", "What changes about a site.",
        field<&SitePatch::name>("Not one of another site.", {.min_len = 1, .max_len = 100}),
        field<&SitePatch::timezone>("IANA name, such as Europe/Oslo.", {.max_len = 60}),
        field<&SitePatch::active>("False: no longer used."));
}

/// A CUPS queue of the server, or the ipp address of a printer or queue.
inline constexpr Limits printer_field{.optional = true, .max_len = 500, .example = "\"zebra-1\""};

/// A port's number at the controller of the site's grid; 0 for a port with shelves only.
inline constexpr Limits grid_port_field{.optional = true, .min = 0, .max = 2000};
/// Orders a port at a grid works on at once.
inline constexpr Limits slots_field{.optional = true, .min = 1, .max = 24};

/// A work station of a site.
struct Port {
    PortId port_id;
    SiteId site_id;
    std::string site_name;
    std::string name;
    bool active = true;
    std::string printer;
    std::string user_name;
    std::string task;
    std::int64_t version = 0;
    std::int64_t grid_port = 0;
    std::int64_t slots = 1;
};
constexpr auto describe(Type<Port>) {
    return described<Port>(
        "Port", "A work station.", field<&Port::port_id>("Counted per organization."),
        field<&Port::site_id>("Where it stands."), field<&Port::site_name>("That site's name."),
        field<&Port::name>("The port's name."),
        field<&Port::active>("False: nobody may work there."),
        field<&Port::printer>("Where its labels are printed; empty for nowhere.", printer_field),
        field<&Port::user_name>("Who works there now; empty when nobody."),
        field<&Port::task>("`store`, `pick`, or empty when idle."),
        field<&Port::version>("Goes up with every change."),
        field<&Port::grid_port>("Its number at the grid's controller; 0 at shelves only.",
                                grid_port_field),
        field<&Port::slots>("Orders it works on at once, at a grid.", slots_field));
}

struct NewPort {
    SiteId site_id;
    std::string name;
    std::string printer;
    std::int64_t grid_port = 0;
    std::int64_t slots = 1;
};
constexpr auto describe(Type<NewPort>) {
    return described<NewPort>(
        "NewPort", "A work station to add.", field<&NewPort::site_id>("Where it stands."),
        field<&NewPort::name>("Not one of another port of the site.",
                              {.min_len = 1, .max_len = 100}),
        field<&NewPort::printer>("Where its labels are printed.", printer_field),
        field<&NewPort::grid_port>("Its number at the grid's controller; 0 at shelves only.",
                                   grid_port_field),
        field<&NewPort::slots>("Orders it works on at once, at a grid.", slots_field));
}

struct PortPatch {
    Patch<std::string> name;
    Patch<bool> active;
    Patch<std::string> printer;
    Patch<std::int64_t> grid_port;
    Patch<std::int64_t> slots;
};
constexpr auto describe(Type<PortPatch>) {
    return described<PortPatch>(
        "PortPatch", "What changes about a port.",
        field<&PortPatch::name>("Not one of another port of the site.",
                                {.min_len = 1, .max_len = 100}),
        field<&PortPatch::active>("False: nobody may work there."),
        field<&PortPatch::printer>("Where its labels are printed; null "
                                   "or empty for nowhere.",
                                   printer_field),
        field<&PortPatch::grid_port>("Its number at the grid's controller; "
                                     "0 at shelves only.",
                                     grid_port_field),
        field<&PortPatch::slots>("Orders it works on at once, at a grid.", slots_field));
}

}  // namespace entrepot
