#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <memory>
#include <string>

#include "http/server_core.h"

namespace entrepot::http {

class TlsContext;

/// An open port that makes connections.
class Listener : public std::enable_shared_from_this<Listener> {
  public:
    using Protocol = boost::asio::ip::tcp;
    using Executor = boost::asio::io_context::executor_type;
    using Socket = boost::asio::basic_stream_socket<Protocol, Executor>;

    /// Throws std::runtime_error with a sentence for the operator.
    Listener(std::shared_ptr<ServerCore> core, const std::string& address, std::uint16_t port,
             std::shared_ptr<TlsContext> tls);

    std::uint16_t port() const { return port_; }
    void start() { accept(); }
    void close();

  private:
    void accept();
    void accept_later();
    void take(Socket socket);

    std::shared_ptr<ServerCore> core_;
    boost::asio::basic_socket_acceptor<Protocol, Executor> acceptor_;
    boost::asio::steady_timer pause_;
    std::shared_ptr<TlsContext> tls_;
    std::uint16_t port_ = 0;
};

}  // namespace entrepot::http
