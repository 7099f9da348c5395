#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <utility>

namespace entrepot::grid::test {

/// Accepts TCP connections on loopback and hands their sockets over.
class LineServer {
  public:
    using Accepted = std::function<void(int socket)>;

    /// Port 0 takes a free one.
    LineServer(std::uint16_t port, Accepted accepted)
        : accepted_(std::move(accepted)),
          listening_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const int on = 1;
        setsockopt(listening_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* where = reinterpret_cast<sockaddr*>(&address);
        if (bind(listening_, where, size) != 0 || listen(listening_, 8) != 0) {
            throw std::runtime_error("the port is taken");
        }
        getsockname(listening_, where, &size);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { accept_all(); });
    }
    ~LineServer() {
        shutdown(listening_, SHUT_RDWR);
        thread_.join();
        close(listening_);
    }
    LineServer(const LineServer&) = delete;
    LineServer& operator=(const LineServer&) = delete;

    std::uint16_t port() const { return port_; }

    /// False when the other side is gone.
    static bool send_all(int socket, std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

  private:
    void accept_all() {
        while (true) {
            const int connected = accept(listening_, nullptr, nullptr);
            if (connected < 0) return;
            const int on = 1;
            setsockopt(connected, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            accepted_(connected);
        }
    }

    Accepted accepted_;
    int listening_;
    std::uint16_t port_ = 0;
    std::thread thread_;
};

}  // namespace entrepot::grid::test
