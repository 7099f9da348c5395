#include "receiver.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <string>
#include <string_view>
#include <thread>

#include "framing.h"

namespace entrepot::bench {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Error = boost::system::error_code;

constexpr std::string_view answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

/// One connection of the server; it lives as long as something is awaited from it.
class Guest : public std::enable_shared_from_this<Guest> {
  public:
    Guest(tcp::socket socket, std::atomic<std::int64_t>& received)
        : socket_(std::move(socket)), received_(received) {}

    void read() {
        socket_.async_read_some(asio::buffer(part_),
                                [self = shared_from_this()](const Error& error, std::size_t size) {
                                    if (error) return;
                                    self->read_.append(self->part_.data(), size);
                                    self->take();
                                });
    }

  private:
    void take() {
        const auto frame = find_frame(read_);
        if (!frame) return read();
        read_.erase(0, frame->end);
        received_.fetch_add(1, std::memory_order_relaxed);
        asio::async_write(socket_, asio::buffer(answer),
                          [self = shared_from_this()](const Error& error, std::size_t) {
                              if (!error) self->take();
                          });
    }

    tcp::socket socket_;
    std::atomic<std::int64_t>& received_;
    std::string read_;
    std::array<char, 16384> part_{};
};

}  // namespace

struct Receiver::Parts {
    asio::io_context io{1};
    tcp::acceptor acceptor{io, {asio::ip::address_v4::loopback(), 0}};
    std::atomic<std::int64_t> received = 0;
    std::thread thread;

    void accept() {
        acceptor.async_accept([this](const Error& error, tcp::socket socket) {
            if (error) return;
            socket.set_option(tcp::no_delay(true));
            std::make_shared<Guest>(std::move(socket), received)->read();
            accept();
        });
    }
};

Receiver::Receiver() : parts_(std::make_unique<Parts>()) {
    parts_->accept();
    parts_->thread = std::thread([this] { parts_->io.run(); });
}

Receiver::~Receiver() {
    parts_->io.stop();
    parts_->thread.join();
}

std::uint16_t Receiver::port() const {
    return parts_->acceptor.local_endpoint().port();
}

std::int64_t Receiver::received() const {
    return parts_->received;
}

}  // namespace entrepot::bench
