#pragma once

#include <memory>

#include "grid/controller/answer.h"
#include "grid/controller/settings.h"
#include "http/outgoing.h"

namespace entrepot::grid {

/// Calls to the controller, one at a time. The egress guard lets them go to the addresses that the
/// host of `base_url` has now, and to no other private one.
class Client {
  public:
    explicit Client(const ControllerSettings& settings);

    /// Waits for the answer, at most `answer_ms`. Nothing is sent a second time.
    Answer call(const Element& call);

    /// Looks the host up again, for a controller may move.
    void begin_anew();

  private:
    const ControllerSettings settings_;
    std::unique_ptr<http::Outgoing> outgoing_;
};

}  // namespace entrepot::grid
