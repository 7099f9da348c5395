#pragma once

#include "hooks/sender.h"
#include "http/outgoing.h"

namespace entrepot::hooks {

/// Sends tries with the program's own HTTP client: 5 seconds in all, answers cut at 20 kB, no
/// redirects, every dialled address judged.
class OutgoingSender : public Sender {
  public:
    explicit OutgoingSender(http::Outgoing& outgoing) : outgoing_(&outgoing) {}
    void post(Shipment shipment, std::function<void(Outcome)> done) override;

  private:
    http::Outgoing* outgoing_;
};

}  // namespace entrepot::hooks
