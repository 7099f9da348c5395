#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

namespace entrepot::bench {

/// A receiver of webhooks on 127.0.0.1 that answers each at once with 200, on a thread of its own.
class Receiver {
  public:
    Receiver();
    ~Receiver();

    std::uint16_t port() const;
    std::int64_t received() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace entrepot::bench
