#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

/// Blocking sockets for tests: a client that sends exactly the bytes it is told, and a receiver
/// that answers exactly what it is told. Every wait has a deadline.
namespace entrepot::http::test {

inline constexpr int patience_ms = 20'000;

/// Waits until `done` holds, looking again each millisecond; false when it never did.
inline bool eventually(const std::function<bool()>& done) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(patience_ms);
    while (!done()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        poll(nullptr, 0, 1);
    }
    return true;
}

/// One answer as it came.
struct Answer {
    int status = 0;
    std::string head;
    std::string body;

    bool has(std::string_view text) const {
        return head.find(text) != head.npos || body.find(text) != body.npos;
    }
    std::string header(const std::string& name) const {
        const auto at = head.find("\r\n" + name + ": ");
        if (at == head.npos) return {};
        const auto start = at + name.size() + 4;
        return head.substr(start, head.find("\r\n", start) - start);
    }
};

class Client {
  public:
    explicit Client(std::uint16_t port, int receive_buffer = 0) {
        socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (receive_buffer > 0) {
            setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
        }
        const int on = 1;
        setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ = connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }
    ~Client() { close(); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    bool connected() const { return connected_; }

    void send(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    /// Reads until the text is there; false at the end or when it takes too long.
    bool read_until(std::string_view text) {
        while (unread_.find(text) == unread_.npos) {
            if (!read_some()) return false;
        }
        return true;
    }

    /// The next answer of the connection; status 0 when there is none.
    Answer read_answer(bool head_only = false) {
        Answer answer;
        if (!read_until("\r\n\r\n")) return answer;
        const auto end = unread_.find("\r\n\r\n") + 4;
        answer.head = unread_.substr(0, end);
        unread_.erase(0, end);
        answer.status = std::stoi(answer.head.substr(9, 3));
        const std::string length = answer.header("Content-Length");
        const std::size_t size = length.empty() || head_only ? 0 : std::stoul(length);
        while (unread_.size() < size && read_some()) {
        }
        answer.body = unread_.substr(0, size);
        unread_.erase(0, size);
        return answer;
    }

    Answer ask(std::string_view request) {
        send(request);
        return read_answer();
    }

    /// Whether the other side ends the connection.
    bool ends() {
        while (read_some()) {
        }
        return ended_;
    }

    void close() {
        if (socket_ >= 0) ::close(socket_);
        socket_ = -1;
    }

    /// Closes so that the other side gets a reset.
    void reset() {
        const linger hard{1, 0};
        setsockopt(socket_, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        close();
    }

    std::string& unread() { return unread_; }

  private:
    bool read_some() {
        pollfd waiting{socket_, POLLIN, 0};
        if (poll(&waiting, 1, patience_ms) != 1) return false;
        char bytes[16 * 1024];
        const ssize_t count = recv(socket_, bytes, sizeof bytes, 0);
        ended_ = count <= 0;
        if (count > 0) unread_.append(bytes, static_cast<std::size_t>(count));
        return count > 0;
    }

    int socket_ = -1;
    bool connected_ = false;
    bool ended_ = false;
    std::string unread_;
};

/// A server of one thread a connection: for each whole request it has read, `answer` gives the
/// bytes to send back; "" means to hang without an answer.
class Receiver {
  public:
    using Answerer = std::function<std::string(const std::string& request)>;

    explicit Receiver(Answerer answer, const char* address = "127.0.0.1")
        : answer_(std::move(answer)) {
        const bool v6 = std::string_view(address).find(':') != std::string_view::npos;
        listening_ = socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_storage where{};
        socklen_t size = fill(where, address, v6);
        if (bind(listening_, reinterpret_cast<sockaddr*>(&where), size) != 0) return;
        listen(listening_, 512);
        getsockname(listening_, reinterpret_cast<sockaddr*>(&where), &size);
        port_ = ntohs(reinterpret_cast<sockaddr_in*>(&where)->sin_port);  // at the same place in v6
        accepting_ = std::thread([this] { accept_all(); });
    }

    ~Receiver() {
        stopping_ = true;
        shutdown(listening_, SHUT_RDWR);
        if (accepting_.joinable()) accepting_.join();
        {
            const std::lock_guard lock(mutex_);
            for (const int open : sockets_) shutdown(open, SHUT_RDWR);
        }
        for (std::thread& thread : threads_) thread.join();
        for (const int open : sockets_) ::close(open);
        ::close(listening_);
    }

    std::uint16_t port() const { return port_; }
    int connections() const { return connections_; }
    std::vector<std::string> requests() const {
        const std::lock_guard lock(mutex_);
        return requests_;
    }

  private:
    static socklen_t fill(sockaddr_storage& where, const char* address, bool v6) {
        if (v6) {
            auto& six = reinterpret_cast<sockaddr_in6&>(where);
            six.sin6_family = AF_INET6;
            inet_pton(AF_INET6, address, &six.sin6_addr);
            return sizeof six;
        }
        auto& four = reinterpret_cast<sockaddr_in&>(where);
        four.sin_family = AF_INET;
        inet_pton(AF_INET, address, &four.sin_addr);
        return sizeof four;
    }

    void accept_all() {
        while (!stopping_) {
            const int open = accept(listening_, nullptr, nullptr);
            if (open < 0) return;
            ++connections_;
            const std::lock_guard lock(mutex_);
            sockets_.push_back(open);
            threads_.emplace_back([this, open] { serve(open); });
        }
    }

    void serve(int open) {
        const int on = 1;
        setsockopt(open, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        std::string unread;
        char bytes[16 * 1024];
        while (true) {
            const ssize_t count = recv(open, bytes, sizeof bytes, 0);
            if (count <= 0) return;
            unread.append(bytes, static_cast<std::size_t>(count));
            while (const std::size_t size = whole_request(unread)) {
                if (!reply(open, unread.substr(0, size))) return;
                unread.erase(0, size);
            }
        }
    }

    bool reply(int open, const std::string& request) {
        {
            const std::lock_guard lock(mutex_);
            requests_.push_back(request);
        }
        const std::string bytes = answer_(request);
        return bytes.empty() || ::send(open, bytes.data(), bytes.size(), MSG_NOSIGNAL) > 0;
    }

    static std::size_t whole_request(const std::string& bytes) {
        const auto head = bytes.find("\r\n\r\n");
        if (head == bytes.npos) return 0;
        const auto field = bytes.find("Content-Length: ");
        const std::size_t body = field < head ? std::stoul(bytes.substr(field + 16)) : 0;
        return bytes.size() >= head + 4 + body ? head + 4 + body : 0;
    }

    Answerer answer_;
    int listening_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<bool> stopping_{false};
    std::atomic<int> connections_{0};
    mutable std::mutex mutex_;
    std::vector<int> sockets_;
    std::vector<std::thread> threads_;
    std::vector<std::string> requests_;
    std::thread accepting_;
};

inline std::string ok(std::string_view body = "ok") {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           std::string(body);
}

}  // namespace entrepot::http::test
