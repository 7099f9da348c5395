#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "http/server.h"
#include "http/test_sockets.h"

namespace entrepot::http::test {

inline Response text(std::string body) {
    Response response;
    response.with("Content-Type", "text/plain");
    response.body = std::move(body);
    return response;
}

/// Tells what the handler was given.
inline std::string described(const Request& request) {
    return request.method + "|" + request.path + "|" + request.query + "|" + request.body;
}

class ServerTest : public ::testing::Test {
  protected:
    void serve(Handler handler, ServerOptions options = {},
               BodyLimit limit = Server::default_body_limit) {
        server.emplace(options, std::move(handler), std::move(limit));
        port = server->listen("127.0.0.1", 0);
        server->start();
    }

    void serve_echo(ServerOptions options = {}, BodyLimit limit = Server::default_body_limit) {
        serve([](Request request, Responder responder) { responder(text(described(request))); },
              options, std::move(limit));
    }

    std::optional<Server> server;
    std::uint16_t port = 0;
};

}  // namespace entrepot::http::test
