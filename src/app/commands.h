#pragma once

#include <string>

#include "app/options.h"

namespace entrepot::app {

/// `entrepot serve`: runs until SIGINT or SIGTERM. Returns the exit code.
int serve(Options options);

/// `entrepot verify`: recomputes the books; 0 when they balance, 1 when not.
int verify(const Options& options);

/// `entrepot openapi`: prints a document, "api" or "app".
int print_openapi(const std::string& document);

}  // namespace entrepot::app
