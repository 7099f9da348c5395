#include "grid/controller/line_stream.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "grid/controller/segment.h"
#include "http/egress.h"

namespace entrepot::grid {
namespace {

using std::chrono::milliseconds;

/// More waits in the sockets until some are taken.
constexpr std::size_t most_waiting = 500'000;

void keep_alive(int socket) {
    const int on = 1;
    const int idle_seconds = 5;
    const int interval_seconds = 2;
    const int probes = 3;
    setsockopt(socket, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
    setsockopt(socket, IPPROTO_TCP, TCP_KEEPIDLE, &idle_seconds, sizeof idle_seconds);
    setsockopt(socket, IPPROTO_TCP, TCP_KEEPINTVL, &interval_seconds, sizeof interval_seconds);
    setsockopt(socket, IPPROTO_TCP, TCP_KEEPCNT, &probes, sizeof probes);
}

bool may_be_dialled(const addrinfo& address) {
    const auto dialled = http::address_of(address.ai_addr);
    return dialled && http::judge(*dialled, {}) != http::Verdict::never;
}

int connect_error(int socket) {
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
}

}  // namespace

LineStream::LineStream(const ControllerSettings& settings)
    : settings_(settings),
      wake_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      pause_(settings.first_pause_ms) {
    if (wake_ < 0) throw std::runtime_error("no event descriptor is left");
    thread_ = std::thread([this] { run(); });
}

LineStream::~LineStream() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    eventfd_write(wake_, 1);
    changed_.notify_all();
    thread_.join();
    close(wake_);
}

std::vector<LineStream::News> LineStream::take(milliseconds longest) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, longest, [this] { return !inbox_.empty(); });
    std::vector<News> taken;
    taken.swap(inbox_);
    if (taken.size() >= most_waiting) changed_.notify_all();
    return taken;
}

void LineStream::restart() {
    {
        const std::lock_guard lock(mutex_);
        restart_ = true;
    }
    eventfd_write(wake_, 1);
    changed_.notify_all();
}

void LineStream::proven() {
    const std::lock_guard lock(mutex_);
    proven_ = true;
}

void LineStream::run() {
    pthread_setname_np(pthread_self(), "grid news");
    while (true) {
        std::string why = converse();
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) return;
            if (std::exchange(proven_, false)) pause_ = milliseconds(settings_.first_pause_ms);
        }
        put(News::Kind::lost, std::move(why));
        pause();
    }
}

void LineStream::pause() {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, pause_, [this] { return stopping_; });
    pause_ = std::min(pause_ * 2, milliseconds(settings_.longest_pause_ms));
}

std::string LineStream::converse() {
    // What woke us before is over, or is seen right here.
    eventfd_t woken = 0;
    eventfd_read(wake_, &woken);
    {
        const std::lock_guard lock(mutex_);
        restart_ = false;
        if (stopping_) return {};
    }
    std::string why;
    const int socket = dial(why);
    if (socket < 0) return why;
    keep_alive(socket);
    put(News::Kind::connected, {});
    why = read_lines(socket);
    close(socket);
    return why;
}

int LineStream::dial(std::string& why) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const std::string port = std::to_string(settings_.publisher_port);
    if (getaddrinfo(news_host(settings_).c_str(), port.c_str(), &hints, &found) != 0) {
        why = "there is no host of that name";
        return -1;
    }
    int socket = -1;
    for (const addrinfo* one = found; one != nullptr && socket < 0; one = one->ai_next) {
        socket = connect_one(*one, why);
    }
    freeaddrinfo(found);
    return socket;
}

int LineStream::connect_one(const addrinfo& address, std::string& why) {
    why = "its address is never connected to";
    if (!may_be_dialled(address)) return -1;
    const int kind = address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC;
    const int socket = ::socket(address.ai_family, kind, address.ai_protocol);
    if (socket < 0) return -1;
    int error = 0;
    if (connect(socket, address.ai_addr, address.ai_addrlen) != 0) error = errno;
    if (error == EINPROGRESS) {
        const bool ready = wait_for(socket, true, milliseconds(settings_.connect_ms));
        error = ready ? connect_error(socket) : ETIMEDOUT;
    }
    if (error == 0) return socket;
    why = std::strerror(error);
    close(socket);
    return -1;
}

bool LineStream::wait_for(int socket, bool writing, milliseconds longest) {
    std::array<pollfd, 2> waiting{
        {{socket, static_cast<short>(writing ? POLLOUT : POLLIN), 0}, {wake_, POLLIN, 0}}};
    poll(waiting.data(), waiting.size(), static_cast<int>(longest.count()));
    return waiting[1].revents == 0 && waiting[0].revents != 0;
}

std::string LineStream::read_lines(int socket) {
    constexpr milliseconds forever{-1};
    std::string unread;
    std::array<char, 64 * 1024> bytes;
    while (true) {
        const bool readable = wait_for(socket, false, forever);
        eventfd_t woken = 0;
        eventfd_read(wake_, &woken);
        {
            const std::lock_guard lock(mutex_);
            if (stopping_ || restart_) return "it was ended to begin anew";
        }
        if (!readable) continue;
        const ssize_t count = recv(socket, bytes.data(), bytes.size(), 0);
        if (count < 0 && (errno == EAGAIN || errno == EINTR)) continue;
        if (count == 0) return "the controller ended it";
        if (count < 0) return std::strerror(errno);
        unread.append(bytes.data(), static_cast<std::size_t>(count));
        if (!split(unread)) return "a line was too long";
    }
}

bool LineStream::split(std::string& unread) {
    std::vector<News> lines;
    std::size_t start = 0;
    for (auto end = unread.find('\n'); end != unread.npos; end = unread.find('\n', start)) {
        const std::size_t length = end - start;
        if (length > segment::longest_line) return false;
        const bool returned = length > 0 && unread[end - 1] == '\r';
        lines.push_back({News::Kind::line, unread.substr(start, length - (returned ? 1 : 0))});
        start = end + 1;
    }
    unread.erase(0, start);
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return inbox_.size() < most_waiting || stopping_ || restart_; });
    for (News& line : lines) inbox_.push_back(std::move(line));
    lock.unlock();
    changed_.notify_all();
    return unread.size() <= segment::longest_line;
}

void LineStream::put(News::Kind kind, std::string text) {
    {
        const std::lock_guard lock(mutex_);
        inbox_.push_back({kind, std::move(text)});
    }
    changed_.notify_all();
}

}  // namespace entrepot::grid
