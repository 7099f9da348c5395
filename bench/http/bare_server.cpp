#include "bare_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <chrono>
#include <optional>
#include <thread>

namespace entrepot::bench {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;

class Session : public std::enable_shared_from_this<Session> {
  public:
    explicit Session(tcp::socket socket) : stream_(std::move(socket)) {}

    void read() {
        parser_.emplace();
        stream_.expires_after(std::chrono::seconds(30));
        beast::http::async_read(stream_, buffer_, *parser_,
                                [self = shared_from_this()](auto error, std::size_t) {
                                    if (!error) self->write();
                                });
    }

  private:
    void write() {
        response_ = {};
        response_.set(beast::http::field::content_type, "application/json");
        response_.set("X-Request-Id", "0123456789abc");
        response_.body() = R"({"ok":true})";
        response_.prepare_payload();
        stream_.expires_after(std::chrono::seconds(30));
        beast::http::async_write(stream_, response_,
                                 [self = shared_from_this()](auto error, std::size_t) {
                                     if (!error) self->read();
                                 });
    }

    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    std::optional<beast::http::request_parser<beast::http::string_body>> parser_;
    beast::http::response<beast::http::string_body> response_;
};

}  // namespace

struct BareServer::Parts {
    asio::io_context io{1};
    tcp::acceptor acceptor{io, {asio::ip::address_v4::loopback(), 0}};
    std::thread thread;

    void accept() {
        acceptor.async_accept([this](auto error, tcp::socket socket) {
            if (error) return;
            socket.set_option(tcp::no_delay(true));
            std::make_shared<Session>(std::move(socket))->read();
            accept();
        });
    }
};

BareServer::BareServer() : parts_(std::make_unique<Parts>()) {
    parts_->accept();
    parts_->thread = std::thread([this] { parts_->io.run(); });
}

BareServer::~BareServer() {
    parts_->io.stop();
    parts_->thread.join();
}

std::uint16_t BareServer::port() const {
    return parts_->acceptor.local_endpoint().port();
}

}  // namespace entrepot::bench
