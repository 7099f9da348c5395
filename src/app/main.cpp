#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/commands.h"
#include "app/documents.h"
#include "app/listen.h"
#include "app/simulate.h"

namespace entrepot::app {
namespace {

void add_database_options(CLI::App& command, Options& options) {
    command.add_option("--data", options.data, "The data folder; made when missing.")
        ->capture_default_str();
    command.add_option("--database", options.database,
                       "postgresql://...; SQLite in the data folder when left out.");
}

void add_serve_options(CLI::App& command, Options& options) {
    add_database_options(command, options);
    command.add_option("--listen", options.listen, "HOST:PORT of plain HTTP; \"\" opens none.")
        ->capture_default_str();
    command.add_option("--https", options.https,
                       "HOST:PORT of HTTPS, with a certificate of its own authority unless files "
                       "are given.");
    command.add_option("--certificate", options.certificate, "Certificate chain, PEM.");
    command.add_option("--certificate-key", options.certificate_key, "Its private key, PEM.");
    command.add_option("--public-url", options.public_url,
                       "Where the outside reaches the server: https://warehouse.example");
    command.add_option("--allow-network", options.allow_networks,
                       "A network (CIDR) besides the public internet that webhooks and pictures "
                       "may reach; may be given again.");
    command.add_option("--rate-limit", options.rate_limit, "Requests a second for each token.")
        ->capture_default_str()
        ->check(CLI::Range(1, 1'000'000));
    command.add_option("--workers", options.workers, "Worker threads; 0 is one a core.")
        ->capture_default_str()
        ->check(CLI::Range(0, 256));
    command.add_flag("--sandbox", options.sandbox,
                     "Start with a filled organization to try things; loopback only.");
}

void add_founding_options(CLI::App& command, Options& options, Founding& founding) {
    add_database_options(command, options);
    command.add_option("--name", founding.name, "Name of the company.")->required();
    command.add_option("--admin-name", founding.admin_name, "Name of its first Admin.")->required();
    command.add_option("--admin-email", founding.admin_email, "To sign in with.")->required();
    command.add_option("--site", founding.site, "Its first warehouse.")->capture_default_str();
    command.add_option("--port", founding.port, "The first port there.")->capture_default_str();
    command.add_option("--timezone", founding.timezone, "IANA name, as Europe/Oslo.")
        ->capture_default_str();
}

void add_listen_options(CLI::App& command, ListenOptions& options) {
    command.add_option("--url", options.url, "The server: https://warehouse.example")->required();
    command.add_option("--token", options.token, "An access token with the scope events:read.")
        ->envname("ENTREPOT_TOKEN")
        ->required();
    command.add_option("--forward", options.forward,
                       "Post each event to this address as well, signed as a webhook is.");
    command.add_option("--events", options.events, "Only these, with commas between.");
    command.add_option("--after", options.after,
                       "Go on behind this sequence; from now on when left out.");
    command
        .add_option("--secret", options.secret,
                    "whsec_... to sign with; a new one is made and printed when left out.")
        ->envname("ENTREPOT_HOOK_SECRET");
    command
        .add_option("--client-secret", options.client_secret,
                    "The integration's, for the X-Pio signature; without it that one is left out.")
        ->envname("ENTREPOT_CLIENT_SECRET");
    command.add_option("--ca", options.ca,
                       "Certificate authority to trust, PEM (the server's own: /ca.crt).");
}

void add_simulate_options(CLI::App& command, Options& options, SimulateOptions& wishes) {
    command.add_option("scenario", wishes.scenario, "The scenario, JSON; - is standard input.");
    command.add_option("--html", wishes.html, "Write a report with plots to this file.");
    command.add_option("--ports", wishes.ports, "Compare these numbers of ports: 2,3 or 1..8.");
    command.add_option("--robots", wishes.robots, "Compare these numbers of robots.");
    auto* example =
        command.add_flag("--example", wishes.example, "Print a scenario to begin with.");
    auto* day = command
                    .add_option("--export-day", wishes.export_day,
                                "Print the orders of a day as a scenario: yesterday, today or "
                                "2026-11-26.")
                    ->excludes(example);
    command.add_option("--organization", wishes.organization, "Whose day; for several.")
        ->needs(day);
    command.add_option("--site", wishes.site, "Which warehouse's day; for several.")->needs(day);
    add_database_options(command, options);
}

int run(int argc, char** argv) {
    CLI::App program("Entrepot: self-hosted warehouse fulfilment.", "entrepot");
    program.set_version_flag("--version", std::string(version()));
    program.require_subcommand(1);
    Options options;
    std::string document = "api";
    auto* serve_command = program.add_subcommand("serve", "Run the server.");
    add_serve_options(*serve_command, options);
    auto* verify_command = program.add_subcommand("verify", "Recompute the books of the stock.");
    add_database_options(*verify_command, options);
    auto* openapi_command = program.add_subcommand("openapi", "Print an OpenAPI document.");
    openapi_command->add_option("document", document, "api or app")
        ->check(CLI::IsMember({"api", "app"}));
    Founding founding;
    auto* found_command = program.add_subcommand(
        "found",
        "Make an organization with its first Admin; the password is read from a line of "
        "standard input.");
    add_founding_options(*found_command, options, founding);
    ListenOptions listen;
    auto* hooks_command = program.add_subcommand("hooks", "Tools for who writes an integration.");
    hooks_command->require_subcommand(1);
    add_listen_options(*hooks_command->add_subcommand(
                           "listen", "Print a shop's events as they happen, and forward them."),
                       listen);
    SimulateOptions simulation;
    auto* simulate_command = program.add_subcommand(
        "simulate", "Play a day at a grid: more ports, more robots, other rules.");
    add_simulate_options(*simulate_command, options, simulation);
    CLI11_PARSE(program, argc, argv);
    if (hooks_command->parsed()) return listen_to_hooks(listen);
    if (openapi_command->parsed()) return print_openapi(document);
    read_config_file(options);
    if (found_command->parsed()) return found(options, founding);
    if (simulate_command->parsed()) return simulate(options, simulation);
    return verify_command->parsed() ? verify(options) : serve(std::move(options));
}

}  // namespace
}  // namespace entrepot::app

int main(int argc, char** argv) {
    try {
        return entrepot::app::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "entrepot: %s\n", error.what());
        return 2;
    }
}
