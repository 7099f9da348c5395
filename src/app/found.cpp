#include <cstdio>
#include <iostream>

#include "accounts/settings.h"
#include "accounts/setup.h"
#include "app/commands.h"
#include "app/documents.h"

namespace entrepot::app {

namespace {

/// From standard input, so that it stands in no process list and no shell history.
std::string read_password() {
    std::string password;
    std::getline(std::cin, password);
    return password;
}

}  // namespace

int found(const Options& options, const Founding& founding) {
    std::filesystem::create_directories(options.data);
    set_settings({.keys = load_keys(options.data), .version = std::string(version())});
    const auto database = open_database({.url = database_url(options)});
    try {
        found_organization(*database, {.name = founding.name,
                                       .admin_name = founding.admin_name,
                                       .admin_email = founding.admin_email,
                                       .admin_password = read_password(),
                                       .site_name = founding.site,
                                       .port_name = founding.port,
                                       .timezone = founding.timezone});
    } catch (const Refusal& refusal) {
        database->close();
        throw std::runtime_error(refusal.what());
    }
    database->close();
    std::printf("%s is there. Start the server and sign in as %s.\n", founding.name.c_str(),
                founding.admin_email.c_str());
    return 0;
}

}  // namespace entrepot::app
