#include "shipping/signature.h"

#include <fmt/format.h>

#include "base/crypto.h"
#include "base/text.h"

namespace entrepot {

std::string dispatch_signature(std::string_view client_secret, const SignedDispatch& parts) {
    const std::string text =
        fmt::format("{}:{}:{}:{}", parts.event, parts.delivery_id, parts.timestamp, parts.body);
    return base64_encode(hmac_sha256(client_secret, text));
}

std::vector<http::Header> dispatch_headers(std::string_view client_secret,
                                           const SignedDispatch& parts) {
    std::vector<http::Header> headers{
        {"Content-Type", "application/json"},
        {"User-Agent", "Entrepot-Dispatch/1"},
        {"X-Pio-Event-Type", std::string(parts.event)},
        {"X-Pio-Delivery-Id", std::string(parts.delivery_id)},
        {"X-Pio-Timestamp", std::to_string(parts.timestamp)},
    };
    if (!client_secret.empty()) {
        headers.push_back({"X-Pio-Hmac-Sha256", dispatch_signature(client_secret, parts)});
    }
    return headers;
}

std::string dispatch_delivery_id(OrganizationId organization, ShipmentId shipment) {
    return fmt::format("dispatch_{}_{}", organization.value, shipment.value);
}

}  // namespace entrepot
