#pragma once

#include <string>

#include "app/options.h"

namespace entrepot::app {

/// `entrepot serve`: runs until SIGINT or SIGTERM. Returns the exit code.
int serve(Options options);

/// `entrepot verify`: recomputes the books; 0 when they balance, 1 when not.
int verify(const Options& options);

/// A company that begins to use the installation, as the command line says it.
struct Founding {
    std::string name;
    std::string admin_name;
    std::string admin_email;
    std::string site = "Main warehouse";
    std::string port = "Port 1";
    std::string timezone = "UTC";
};

/// `entrepot found`: makes an organization with its first Admin, site and port. The password is the
/// first line of standard input.
int found(const Options& options, const Founding& founding);

/// `entrepot openapi`: prints a document, "api" or "app".
int print_openapi(const std::string& document);

}  // namespace entrepot::app
