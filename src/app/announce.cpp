#include "app/announce.h"

#include <cstdio>
#include <fstream>
#include <sstream>
#include <utility>

#include "accounts/ports.h"
#include "accounts/sandbox.h"
#include "accounts/sites.h"
#include "base/json.h"
#include "grid/bins.h"
#include "grid/settings.h"
#include "stock/locations.h"

namespace entrepot::app {

namespace {

std::string url_of(std::string_view scheme, const HostPort& where) {
    const bool v6 = where.host.find(':') != std::string::npos;
    const std::string host = where.host == "0.0.0.0" || where.host == "::" ? "localhost"
                             : v6                                          ? "[" + where.host + "]"
                                                                           : where.host;
    return std::string(scheme) + "://" + host + ":" + std::to_string(where.port);
}

void print_row(const char* name, const std::string& value) {
    std::printf("  %-14s %s\n", name, value.c_str());
}

void print_sandbox(const Options& options) {
    std::ifstream file(options.data / "sandbox.json");
    std::ostringstream text;
    text << file.rdbuf();
    const auto facts = from_json<SandboxFacts>(text.str());
    print_row("Admin", facts.admin.email + "  " + facts.admin.password);
    print_row("Worker", facts.worker.name + ", PIN " + facts.worker.pin);
    print_row("Integration", "client_id " + facts.integration.client_id);
    print_row("", "client_secret " + facts.integration.client_secret);
    print_row("Access token", facts.access_token);
    print_row("All of it in", (options.data / "sandbox.json").string());
}

/// A second warehouse with a simulated grid; the first keeps shelves only, as the guide needs.
void fill_grid_site(Tx& tx) {
    static constexpr Sql any_grid{"app.sandbox_grid",
                                  "SELECT site_id FROM grids WHERE organization_id = $1 LIMIT 1"};
    if (tx.maybe<SiteId>(any_grid, tx.organization())) return;
    const Caller caller = system_caller(tx.organization());
    const SiteId site = create_site(tx, caller, {"Grid warehouse", "Europe/Oslo"}).site_id;
    put_grid(tx, caller, site, {.kind = GridKind::simulated, .simulated = SimulatedSettings{}});
    std::int64_t first = 1001;
    for (const auto& [count, layout] : {std::pair{160, 1}, {120, 2}, {80, 4}, {40, 8}}) {
        create_bins(tx, site, first, count, layout);
        first += count;
    }
    for (const std::int64_t port : {1, 2}) {
        create_port(tx, caller,
                    {.site_id = site,
                     .name = "Grid port " + std::to_string(port),
                     .printer = {},
                     .grid_port = port,
                     .slots = 4});
    }
}

}  // namespace

std::string Listening::url() const {
    return http ? url_of("http", *http) : https ? url_of("https", *https) : "";
}

void fill_sandbox(Database& database, const Options& options, const Listening& listening) {
    const SandboxFacts facts = ensure_sandbox(database, options.data, listening.url());
    database.write_now(facts.organization_id, [&](Tx& tx) {
        create_shelves(tx, facts.site_id, "A-01-1", "A-05-4");
        fill_grid_site(tx);
    });
}

void announce(const Options& options, const Listening& listening) {
    std::puts("");
    if (listening.http) print_row("Entrepot is at", url_of("http", *listening.http));
    if (listening.https) print_row("Entrepot is at", url_of("https", *listening.https));
    if (options.sandbox) print_sandbox(options);
    std::puts("");
    std::fflush(stdout);
}

}  // namespace entrepot::app
