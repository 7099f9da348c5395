#include "http/server.h"

#include <sys/resource.h>

#include <algorithm>

#include "http/server_core.h"
#include "http/sockets.h"

namespace entrepot::http {
namespace {

/// Files and sockets the rest of the program needs.
constexpr rlim_t kept_files = 512;

/// Each connection needs a file number, and Debian gives 1,024 to a program that does not ask:
/// takes what it may have, and takes no more connections than that allows.
ServerOptions within_file_limit(ServerOptions options) {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return options;
    const rlim_t wanted = options.max_connections + kept_files;
    if (limit.rlim_cur < wanted) {
        limit.rlim_cur = std::min(limit.rlim_max, wanted);
        setrlimit(RLIMIT_NOFILE, &limit);
    }
    const rlim_t usable =
        limit.rlim_cur > 2 * kept_files ? limit.rlim_cur - kept_files : limit.rlim_cur / 2;
    options.max_connections = std::min<std::size_t>(options.max_connections, usable);
    return options;
}

}  // namespace

Server::Server(const ServerOptions& options, Handler handler, BodyLimit body_limit)
    : core_(std::make_shared<ServerCore>(within_file_limit(options), std::move(handler),
                                         std::move(body_limit))) {}

Server::~Server() {
    stop(std::chrono::milliseconds(0));
}

std::uint16_t Server::listen(const std::string& address, std::uint16_t port,
                             std::shared_ptr<TlsContext> tls) {
    const auto listener = std::make_shared<Listener>(core_, address, port, std::move(tls));
    core_->add_listener(listener);
    return listener->port();
}

void Server::start() {
    core_->start();
}

void Server::stop(std::chrono::milliseconds grace) {
    core_->stop(grace);
}

ServerStats Server::stats() const {
    return {core_->connections_open, core_->connections_accepted, core_->connections_refused,
            core_->requests,         core_->bad_requests,         core_->event_streams_open};
}

std::size_t Server::default_body_limit(std::string_view, std::string_view) {
    return std::size_t{1} << 20;
}

}  // namespace entrepot::http
