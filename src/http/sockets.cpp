#include "http/sockets.h"

#include <fmt/format.h>
#include <openssl/ssl.h>

#include <array>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/ssl/stream.hpp>

#include "http/connection.h"
#include "http/tls.h"

namespace entrepot::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Socket = Listener::Socket;

constexpr unsigned char tls_handshake_record = 0x16;

/// What a plain and a TLS connection do alike with the socket below.
class SocketConnection : public Connection {
  protected:
    using Connection::Connection;
    virtual Socket& socket() = 0;

    /// Keeps the connection alive until the operation has ended.
    auto reporting(void (Connection::*event)(bool, std::size_t)) {
        return [self = shared_from_this(), event](error_code error, std::size_t count) {
            ((*self).*event)(!error, count);
        };
    }

    template <class Stream>
    void read_from(Stream& stream, char* data, std::size_t size) {
        stream.async_read_some(asio::buffer(data, size), reporting(&Connection::on_read));
    }

    template <class Stream>
    void write_to(Stream& stream, std::string_view first, std::string_view second) {
        const std::array buffers{asio::buffer(first.data(), first.size()),
                                 asio::buffer(second.data(), second.size())};
        if (second.empty()) {
            stream.async_write_some(buffers[0], reporting(&Connection::on_written));
        } else if (first.empty()) {
            stream.async_write_some(buffers[1], reporting(&Connection::on_written));
        } else {
            stream.async_write_some(buffers, reporting(&Connection::on_written));
        }
    }

    void end_tcp() {
        error_code ignored;
        socket().shutdown(asio::socket_base::shutdown_send, ignored);
        on_read(true, 0);
    }

    void cancel_read() override {
        error_code ignored;
        socket().cancel(ignored);
    }

    void close_socket() override {
        error_code ignored;
        socket().close(ignored);
    }
};

class PlainConnection final : public SocketConnection {
  public:
    PlainConnection(std::shared_ptr<ServerCore> core, Socket socket, std::string peer,
                    bool loopback)
        : SocketConnection(std::move(core), std::move(peer), loopback, false),
          socket_(std::move(socket)) {}

  private:
    Socket& socket() override { return socket_; }
    void read_some(char* data, std::size_t size) override { read_from(socket_, data, size); }
    void write_some(std::string_view first, std::string_view second) override {
        write_to(socket_, first, second);
    }
    void shut_down_sending() override { end_tcp(); }

    Socket socket_;
};

class TlsConnection final : public SocketConnection {
  public:
    TlsConnection(std::shared_ptr<ServerCore> core, Socket socket, std::string peer, bool loopback,
                  SSL* session)
        : SocketConnection(std::move(core), std::move(peer), loopback, true),
          stream_(std::move(socket), session) {}

  private:
    Socket& socket() override { return stream_.next_layer(); }

    /// Looks at the first byte: who types http:// before the name of a TLS port is told so.
    void handshake() override {
        socket().async_receive(asio::buffer(&first_byte_, 1), asio::socket_base::message_peek,
                               [this, self = shared_from_this()](error_code error, std::size_t) {
                                   if (error) return on_handshake(false);
                                   bare_ = first_byte_ != tls_handshake_record;
                                   misdirected_ = bare_;
                                   if (bare_) return on_handshake(true);
                                   shake_hands();
                               });
    }

    void shake_hands() {
        stream_.async_handshake(
            asio::ssl::stream_base::server,
            [self = shared_from_this()](error_code error) { self->on_handshake(!error); });
    }

    void read_some(char* data, std::size_t size) override {
        bare_ ? read_from(socket(), data, size) : read_from(stream_, data, size);
    }

    void write_some(std::string_view first, std::string_view second) override {
        bare_ ? write_to(socket(), first, second) : write_to(stream_, first, second);
    }

    void shut_down_sending() override {
        if (bare_) return end_tcp();
        bare_ = true;
        // Only the notice is sent; the client's own notice is read into nowhere with the rest.
        SSL_set_shutdown(stream_.native_handle(), SSL_RECEIVED_SHUTDOWN);
        stream_.async_shutdown([this, self = shared_from_this()](error_code) { end_tcp(); });
    }

    bool is_misdirected() const override { return misdirected_; }

    asio::ssl::stream<Socket> stream_;
    unsigned char first_byte_ = 0;
    bool bare_ = false;  ///< Reads and writes go past the TLS layer.
    bool misdirected_ = false;
};

}  // namespace

Listener::Listener(std::shared_ptr<ServerCore> core, const std::string& address, std::uint16_t port,
                   std::shared_ptr<TlsContext> tls)
    : core_(std::move(core)), acceptor_(core_->io), pause_(core_->io), tls_(std::move(tls)) {
    try {
        const Protocol::endpoint endpoint(asio::ip::make_address(address), port);
        acceptor_.open(endpoint.protocol());
        acceptor_.set_option(asio::socket_base::reuse_address(true));
        if (endpoint.address().is_v6()) acceptor_.set_option(asio::ip::v6_only(false));
        acceptor_.bind(endpoint);
        acceptor_.listen(asio::socket_base::max_listen_connections);
        port_ = acceptor_.local_endpoint().port();
    } catch (const boost::system::system_error& error) {
        throw std::runtime_error(
            fmt::format("Can't listen on {} port {}: {}.", address, port, error.code().message()));
    }
}

void Listener::close() {
    error_code ignored;
    acceptor_.close(ignored);
    pause_.cancel();
}

void Listener::accept() {
    acceptor_.async_accept([this, self = shared_from_this()](error_code error, Socket socket) {
        if (!acceptor_.is_open()) return;
        if (error) return accept_later();  // e.g. out of file descriptors
        take(std::move(socket));
        accept();
    });
}

void Listener::accept_later() {
    pause_.expires_after(std::chrono::milliseconds(100));
    pause_.async_wait([this, self = shared_from_this()](error_code error) {
        if (!error && acceptor_.is_open()) accept();
    });
}

void Listener::take(Socket socket) {
    error_code error;
    const auto peer = socket.remote_endpoint(error).address();
    if (error || core_->is_overfull()) {
        ++core_->connections_refused;
        return;
    }
    socket.set_option(Protocol::no_delay(true), error);
    const bool mapped = peer.is_v6() && peer.to_v6().is_v4_mapped();
    const asio::ip::address plain =
        mapped ? asio::ip::make_address_v4(asio::ip::v4_mapped, peer.to_v6()) : peer;
    const bool full = core_->is_full();
    std::shared_ptr<Connection> connection;
    if (tls_) {
        connection = std::make_shared<TlsConnection>(core_, std::move(socket), plain.to_string(),
                                                     plain.is_loopback(), tls_->new_session());
    } else {
        connection = std::make_shared<PlainConnection>(core_, std::move(socket), plain.to_string(),
                                                       plain.is_loopback());
    }
    ++(full ? core_->connections_refused : core_->connections_accepted);
    if (full) connection->turn_away();
    connection->start();
}

}  // namespace entrepot::http
