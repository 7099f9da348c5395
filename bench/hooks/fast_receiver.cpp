#include "fast_receiver.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <stdexcept>
#include <string>

namespace entrepot::bench {
namespace {

constexpr std::string_view answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

/// Length of the first whole request; 0 while it is not there.
std::size_t whole_request(const std::string& bytes) {
    const auto head = bytes.find("\r\n\r\n");
    if (head == bytes.npos) return 0;
    const auto field = bytes.find("Content-Length: ");
    const std::size_t body = field < head ? std::stoul(bytes.substr(field + 16)) : 0;
    return bytes.size() >= head + 4 + body ? head + 4 + body : 0;
}

class Loop {
  public:
    explicit Loop(int listening) : listening_(listening), epoll_(epoll_create1(0)) {
        watch(listening);
    }
    [[noreturn]] void run() {
        epoll_event events[64];
        while (true) {
            const int count = epoll_wait(epoll_, events, 64, -1);
            for (int at = 0; at < count; ++at) handle(events[at].data.fd);
        }
    }

  private:
    void watch(int socket) {
        epoll_event event{.events = EPOLLIN, .data = {.fd = socket}};
        epoll_ctl(epoll_, EPOLL_CTL_ADD, socket, &event);
    }
    void handle(int socket) {
        if (socket != listening_) return read(socket);
        const int open = accept(listening_, nullptr, nullptr);
        const int on = 1;
        setsockopt(open, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        watch(open);
    }
    void read(int socket) {
        char bytes[16 * 1024];
        const ssize_t count = recv(socket, bytes, sizeof bytes, 0);
        std::string& unread = unread_[socket];
        if (count <= 0) {
            unread_.erase(socket);
            close(socket);
            return;
        }
        unread.append(bytes, static_cast<std::size_t>(count));
        while (const std::size_t size = whole_request(unread)) {
            unread.erase(0, size);
            send(socket, answer.data(), answer.size(), MSG_NOSIGNAL);
        }
    }

    int listening_;
    int epoll_;
    std::map<int, std::string> unread_;
};

}  // namespace

FastReceiver::FastReceiver() {
    const int listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof where;
    auto* address = reinterpret_cast<sockaddr*>(&where);
    if (bind(listening, address, size) != 0 || listen(listening, 512) != 0 ||
        getsockname(listening, address, &size) != 0) {
        throw std::runtime_error("can't listen on loopback");
    }
    port_ = ntohs(where.sin_port);
    process_ = fork();
    if (process_ == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        Loop(listening).run();
    }
    close(listening);
}

FastReceiver::~FastReceiver() {
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
}

}  // namespace entrepot::bench
