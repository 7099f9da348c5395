#include "hooks/outgoing_sender.h"

namespace entrepot::hooks {
namespace {

Outcome to_outcome(http::OutgoingResponse response) {
    return {.status = response.status,
            .error = std::move(response.error),
            .was_stopped = response.outcome == http::OutgoingResponse::Outcome::stopped,
            .headers = std::move(response.headers),
            .body = std::move(response.body),
            .duration_us = std::chrono::microseconds(response.duration).count()};
}

}  // namespace

void OutgoingSender::post(Shipment shipment, std::function<void(Outcome)> done) {
    http::OutgoingRequest request{.url = std::move(shipment.url),
                                  .headers = std::move(shipment.headers),
                                  .body = std::move(shipment.body)};
    outgoing_->send(std::move(request), [done = std::move(done)](http::OutgoingResponse response) {
        done(to_outcome(std::move(response)));
    });
}

}  // namespace entrepot::hooks
