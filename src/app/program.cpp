#include "app/program.h"

#include <spdlog/spdlog.h>

#include <unistd.h>

#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include "accounts/authenticate.h"
#include "accounts/seen_sessions.h"
#include "accounts/settings.h"
#include "app/announce.h"
#include "app/documents.h"
#include "app/live.h"
#include "app/metrics.h"
#include "app/pages.h"
#include "catalog/picture_worker.h"
#include "fulfillment/preparation.h"
#include "grid/loop/worker.h"
#include "hooks/dispatcher.h"
#include "hooks/outgoing_sender.h"
#include "http/edge.h"
#include "http/egress.h"
#include "http/idempotency.h"
#include "http/outgoing.h"
#include "http/rate_limit.h"
#include "http/server.h"
#include "http/tls.h"
#include "planning/choose_return.h"
#include "ports/grid/worker.h"
#include "request_log/recorder.h"
#include "request_log/store.h"
#include "shipping/dispatch_worker.h"
#include "shipping/print_worker.h"

namespace entrepot::app {

namespace {

int worker_count(const Options& options) {
    if (options.workers > 0) return options.workers;
    return std::max(2, static_cast<int>(std::thread::hardware_concurrency()));
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("can't read " + path.string());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// A token's own bucket; users and strangers are limited by lockouts, not here.
http::RateVerdict rate_of(http::RateLimiter& limiter, const Caller& caller) {
    if (caller.kind != Caller::Kind::integration) return {};
    return limiter.take("token:" + std::to_string(caller.token.value));
}

void allow(http::OutgoingOptions& outgoing, const std::string& network) {
    const auto range = http::parse_range(network);
    if (!range) {
        throw std::runtime_error("\"" + network + "\" is no network, as 10.1.0.0/16 would be.");
    }
    outgoing.allowed.push_back(*range);
}

http::OutgoingOptions outgoing_options(const Options& options) {
    http::OutgoingOptions outgoing;
    for (const auto& network : options.allow_networks) allow(outgoing, network);
    if (options.sandbox) {
        // The sample integration listens on this machine.
        allow(outgoing, "127.0.0.0/8");
        allow(outgoing, "::1/128");
    }
    return outgoing;
}

/// A name of this process for leases.
std::string process_name(std::uint32_t seed) {
    return "process-" + std::to_string(getpid()) + "-" + std::to_string(seed);
}

/// SQLite belongs to one process; on PostgreSQL each has a name of its own for the leases.
hooks::DispatcherOptions dispatcher_options(const Database& database) {
    hooks::DispatcherOptions dispatcher;
    dispatcher.seed = std::random_device{}();
    if (!database.embedded()) dispatcher.process = process_name(dispatcher.seed);
    return dispatcher;
}

/// A process that ended without giving its leases back must not keep its successor waiting.
std::string grid_process(const Database& database) {
    return database.embedded() ? "process" : process_name(std::random_device{}());
}

}  // namespace

struct Program::Parts {
    explicit Parts(Options given)
        : options(std::move(given)),
          database(
              open_database({.url = database_url(options), .readers = worker_count(options) + 3})),
          workers("worker", worker_count(options), 10'000),
          slow("slow", 1, 1'000),
          limiter({.name = "default", .quota = options.rate_limit}),
          outgoing(outgoing_options(options)),
          seen_sessions(*database),
          live(*database, workers),
          request_log(*database),
          preparation(*database),
          grids(*database, grid_process(*database), grid::hosts_with(planning::return_place)),
          grid_ports(*database),
          pictures(*database, fetch_over(outgoing)),
          dispatches(*database, send_over(outgoing)),
          prints(*database, print_with_cups),
          hook_sender(outgoing),
          dispatcher(*database, hook_sender, system_clock(), dispatcher_options(*database)),
          files(static_files()) {
        database->listen([this](const auto& events) { waiting_room.hear(events); });
    }

    Options options;
    std::unique_ptr<Database> database;
    http::WorkerPool workers;
    http::WorkerPool slow;
    http::RateLimiter limiter;
    http::WaitingRoom waiting_room;
    http::Outgoing outgoing;
    SeenSessions seen_sessions;
    Live live;
    RequestLog request_log;
    PreparationWorker preparation;
    GridWorker grids;
    GridPortWorker grid_ports;
    PictureWorker pictures;
    DispatchWorker dispatches;
    PrintWorker prints;
    hooks::OutgoingSender hook_sender;
    hooks::Dispatcher dispatcher;
    http::StaticFiles files;
    Metrics metrics;
    AllRoutes routes;
    std::unique_ptr<http::CertificateKeeper> certificates;
    std::unique_ptr<http::Edge> edge;
    std::unique_ptr<http::Server> server;

    std::shared_ptr<http::TlsContext> tls_context();
    void make_routes();
    void make_edge();
    void make_server();
    void handle(http::Request request, http::Responder responder);
};

std::shared_ptr<http::TlsContext> Program::Parts::tls_context() {
    if (!options.certificate.empty()) {
        return std::make_shared<http::TlsContext>(read_file(options.certificate),
                                                  read_file(options.certificate_key));
    }
    certificates = std::make_unique<http::CertificateKeeper>(options.data / "tls",
                                                             http::names_of_this_machine);
    return certificates->context();
}

void Program::Parts::make_routes() {
    add_domain_routes(routes);
    add_page_routes(routes,
                    {.live = &live,
                     .grids = &grids.pictures(),
                     .metrics = &metrics,
                     .authority_pem = certificates ? &certificates->authority_pem() : nullptr});
    for (const auto* document : {&routes.api, &routes.app}) {
        for (const auto& operation : document->operations()) metrics.know(*operation);
    }
}

void Program::Parts::make_edge() {
    http::Router router;
    router.add(routes.api);
    router.add(routes.app);
    edge = std::make_unique<http::Edge>(
        http::EdgeParts{
            .database = database.get(),
            .authenticate = authenticate,
            .rate = [this](const Caller& caller) { return rate_of(limiter, caller); },
            .post = [this](std::function<void()> work) { return workers.post(std::move(work)); },
            .post_slow = [this](std::function<void()> work) { return slow.post(std::move(work)); },
            .waiting_room = &waiting_room,
            .refused_caller = refused_caller,
            .answered =
                [this](const auto& operation, const auto& request, const auto& response,
                       const auto& caller) {
                    metrics.count(operation, request, response);
                    request_log.hear(request, response, caller);
                }},
        std::move(router));
}

void Program::Parts::make_server() {
    server = std::make_unique<http::Server>(
        http::ServerOptions{},
        [this](http::Request request, http::Responder responder) {
            handle(std::move(request), std::move(responder));
        },
        [this](std::string_view method, std::string_view path) {
            return edge->body_limit(method, path);
        });
}

void Program::Parts::handle(http::Request request, http::Responder responder) {
    if (!edge->knows(request.path)) {
        if (auto found = files.find(request)) return responder(std::move(*found));
    }
    edge->handle(std::move(request), std::move(responder));
}

Program::Program(Options options) {
    if (options.sandbox) {
        for (const auto& address : {options.listen, options.https}) {
            if (!address.empty() && !parse_host_port(address).is_loopback()) {
                throw std::runtime_error("A sandbox listens on loopback only, not on " + address +
                                         ".");
            }
        }
    }
    std::filesystem::create_directories(options.data);
    parts_ = std::make_unique<Parts>(std::move(options));
}

Program::~Program() = default;

void Program::start() {
    Parts& parts = *parts_;
    set_settings({.keys = load_keys(parts.options.data),
                  .sandbox = parts.options.sandbox,
                  .public_url = parts.options.public_url,
                  .reachable = outgoing_options(parts.options).allowed,
                  .version = std::string(version()),
                  .seen_sessions = &parts.seen_sessions});
    const auto tls = parts.options.https.empty() ? nullptr : parts.tls_context();
    parts.make_routes();
    parts.make_edge();
    parts.make_server();
    Listening listening;
    if (!parts.options.listen.empty()) {
        auto where = parse_host_port(parts.options.listen);
        where.port = parts.server->listen(where.host, where.port);
        listening.http = where;
    }
    if (tls) {
        auto where = parse_host_port(parts.options.https);
        where.port = parts.server->listen(where.host, where.port, tls);
        listening.https = where;
    }
    if (parts.options.sandbox) fill_sandbox(*parts.database, parts.options, listening);
    parts.live.start();
    parts.request_log.start();
    parts.preparation.start();
    parts.grids.start();
    parts.grid_ports.start();
    parts.pictures.start();
    parts.dispatches.start();
    parts.prints.start();
    parts.dispatcher.start();
    parts.server->start();
    announce(parts.options, listening);
}

void Program::stop() {
    Parts& parts = *parts_;
    parts.waiting_room.close();
    parts.server->stop();
    parts.dispatcher.stop();
    parts.prints.stop();
    parts.dispatches.stop();
    parts.pictures.stop();
    parts.grid_ports.stop();
    parts.grids.stop();
    parts.preparation.stop();
    parts.live.stop();
    parts.slow.stop();
    parts.workers.stop();
    parts.request_log.stop();
    parts.database->close();
}

void Program::housekeeping() {
    Parts& parts = *parts_;
    if (parts.certificates) parts.certificates->renew_if_due();
    static constexpr Sql all{"housekeeping_organizations",
                             "SELECT organization_id FROM organizations"};
    const auto organizations = parts.database->read_now(
        [](const Snapshot& snapshot) { return snapshot.rows<OrganizationId>(all); });
    for (const OrganizationId organization : organizations) {
        parts.database->write_now(organization, [](Tx& tx) {
            http::forget_old_keys(tx, 1000);
            request_log::forget_old_lines(tx, 2000);
        });
    }
}

}  // namespace entrepot::app
