#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "http/message.h"

namespace entrepot::hooks {

/// What both signatures cover.
struct SignedParts {
    std::string_view event;
    std::string_view message_id;
    std::int64_t timestamp = 0;  ///< Unix seconds of this try.
    ShopId shop;
    std::string_view ext_shop_id;
    std::string_view body;
};

/// The value of X-Pio-Hmac-Sha256 (version 1): base64 HMAC-SHA256 over
/// `event:message_id:timestamp:shop_id:ext_shop_id:body`.
std::string pio_signature(std::string_view client_secret, const SignedParts& parts);

/// One signature of Standard Webhooks 1.0, `v1,...`. `secret` is `whsec_` and base64.
std::string standard_signature(std::string_view secret, const SignedParts& parts);

/// The keys a try is signed with, in the clear.
struct SigningKeys {
    std::string client_secret;              ///< "" when the shop has no integration.
    std::vector<std::string> hook_secrets;  ///< Newest first; two during a rotation.
};

/// All headers of a try: content type and both signatures.
std::vector<http::Header> signed_headers(const SigningKeys& keys, SignedParts parts);

/// `whsec_` and the base64 of 32 random bytes.
std::string make_hook_secret(std::string_view random_bytes);

}  // namespace entrepot::hooks
