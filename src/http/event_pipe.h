#pragma once

#include <atomic>
#include <cstddef>
#include <memory>

#include "http/connection.h"
#include "http/message.h"

namespace entrepot::http {

/// The writer of one browser's event stream: counts what waits and passes frames to the connection.
class EventPipe : public EventSink {
  public:
    EventPipe(std::shared_ptr<ServerCore> core, std::weak_ptr<Connection> connection,
              std::size_t limit)
        : core_(std::move(core)), connection_(std::move(connection)), limit_(limit) {}

    bool write(EventFrame frame) override;
    bool open() const override { return open_.load(std::memory_order_acquire); }
    void close() override;

    /// The connection has written so many bytes.
    void written(std::size_t bytes) { waiting_.fetch_sub(bytes, std::memory_order_relaxed); }
    /// The connection has gone.
    void mark_closed() { open_.store(false, std::memory_order_release); }

  private:
    std::shared_ptr<ServerCore> core_;
    std::weak_ptr<Connection> connection_;
    std::size_t limit_;
    std::atomic<std::size_t> waiting_{0};
    std::atomic<bool> open_{true};
};

}  // namespace entrepot::http
