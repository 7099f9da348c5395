#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "http/message.h"

namespace entrepot {

/// What the signature of a dispatch request (version 2) covers.
struct SignedDispatch {
    std::string_view event;
    std::string_view delivery_id;
    std::int64_t timestamp = 0;  ///< Unix seconds of this try.
    std::string_view body;
};

/// The value of X-Pio-Hmac-Sha256 (version 2): base64 HMAC-SHA256, key the client secret, over
/// `event_type:delivery_id:timestamp:raw_body`. There are no shop headers.
std::string dispatch_signature(std::string_view client_secret, const SignedDispatch& parts);

/// All headers of a try; no signature when there is no secret.
std::vector<http::Header> dispatch_headers(std::string_view client_secret,
                                           const SignedDispatch& parts);

/// The id of a dispatch request, constant over its tries; a retry by the user is another shipment.
std::string dispatch_delivery_id(OrganizationId organization, ShipmentId shipment);

}  // namespace entrepot
