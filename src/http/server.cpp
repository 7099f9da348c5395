#include "http/server.h"

#include "http/server_core.h"
#include "http/sockets.h"

namespace entrepot::http {

Server::Server(const ServerOptions& options, Handler handler, BodyLimit body_limit)
    : core_(std::make_shared<ServerCore>(options, std::move(handler), std::move(body_limit))) {}

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
