#pragma once

#include <cstdint>

namespace entrepot::bench {

/// A receiver in a process of its own that answers every POST on loopback with 200 at once.
class FastReceiver {
  public:
    FastReceiver();
    /// Ends the process.
    ~FastReceiver();
    FastReceiver(const FastReceiver&) = delete;
    FastReceiver& operator=(const FastReceiver&) = delete;

    std::uint16_t port() const { return port_; }

  private:
    int process_ = 0;
    std::uint16_t port_ = 0;
};

}  // namespace entrepot::bench
