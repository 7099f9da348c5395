#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <string>

#include "http/route_types.h"

namespace entrepot::app {

/// Counts of answered requests, in Prometheus' text format. Operations are known before the first
/// request, so counting takes no lock.
class Metrics {
  public:
    void know(const http::Operation& operation);
    void count(const http::Operation& operation, const http::Request& request,
               const http::Response& response);
    std::string text() const;

  private:
    struct Counters {
        std::array<std::atomic<std::uint64_t>, 6> by_class{};  ///< Index: status / 100.
        std::atomic<std::uint64_t> microseconds{0};
    };
    std::map<const http::Operation*, Counters> operations_;
};

}  // namespace entrepot::app
