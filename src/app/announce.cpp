#include "app/announce.h"

#include <cstdio>
#include <fstream>
#include <sstream>

#include "accounts/sandbox.h"
#include "base/json.h"
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

}  // namespace

std::string Listening::url() const {
    return http ? url_of("http", *http) : https ? url_of("https", *https) : "";
}

void fill_sandbox(Database& database, const Options& options, const Listening& listening) {
    const SandboxFacts facts = ensure_sandbox(database, options.data, listening.url());
    database.write_now(facts.organization_id,
                       [&](Tx& tx) { create_shelves(tx, facts.site_id, "A-01-1", "A-05-4"); });
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
