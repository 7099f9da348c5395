#include <cstdio>

#include "app/commands.h"
#include "app/documents.h"
#include "app/pages.h"
#include "stock/verify.h"

namespace entrepot::app {

int verify(const Options& options) {
    const auto database = open_database({.url = database_url(options)});
    const VerifyReport report =
        database->read_now([](const Snapshot& snapshot) { return verify_books(snapshot); });
    database->close();
    std::printf("%lld organizations, %lld movements, %lld balances, %lld levels, %lld promises\n",
                static_cast<long long>(report.organizations),
                static_cast<long long>(report.movements), static_cast<long long>(report.balances),
                static_cast<long long>(report.levels), static_cast<long long>(report.reservations));
    for (const auto& difference : report.differences) std::printf("%s\n", difference.c_str());
    std::puts(report.ok ? "The books balance." : "The books do NOT balance.");
    return report.ok ? 0 : 1;
}

int print_openapi(const std::string& document) {
    AllRoutes routes;
    const Metrics metrics;
    add_domain_routes(routes);
    add_page_routes(
        routes, {.live = nullptr, .grids = nullptr, .metrics = &metrics, .authority_pem = nullptr});
    const std::string text = document == "api" ? api_document(routes) : app_document(routes);
    std::fputs(text.c_str(), stdout);
    return 0;
}

}  // namespace entrepot::app
