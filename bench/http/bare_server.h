#pragma once

#include <cstdint>
#include <memory>

namespace entrepot::bench {

/// The least a Beast server can be: one thread, one handler, a JSON answer of 11 bytes. What our
/// server is measured against.
class BareServer {
  public:
    BareServer();
    ~BareServer();
    std::uint16_t port() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace entrepot::bench
