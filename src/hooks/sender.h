#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "http/message.h"

namespace entrepot::hooks {

/// One try on its way.
struct Shipment {
    std::string url;
    std::vector<http::Header> headers;
    std::string body;
};

/// What came of it.
struct Outcome {
    int status = 0;                     ///< HTTP status; 0 when there was no answer.
    std::string error;                  ///< Why there was none.
    bool was_stopped = false;           ///< It was not really tried: the program ends.
    std::vector<http::Header> headers;  ///< Of the answer.
    std::string body;                   ///< Of the answer, at most 20 kB.
    std::int64_t duration_us = 0;
};

/// Carries tries to receivers.
class Sender {
  public:
    virtual ~Sender() = default;
    /// Posts the body and calls `done` exactly once, from any thread, at the latest when the time
    /// for an answer is over. Follows no redirect and goes to no forbidden address.
    virtual void post(Shipment shipment, std::function<void(Outcome)> done) = 0;
};

}  // namespace entrepot::hooks
