#include "hooks/signature.h"

#include <fmt/format.h>

#include "base/crypto.h"
#include "base/text.h"

namespace entrepot::hooks {
namespace {

constexpr std::string_view prefix = "whsec_";

std::string key_of(std::string_view secret) {
    if (secret.starts_with(prefix)) secret.remove_prefix(prefix.size());
    return base64_decode(secret);
}

// What a header can carry: a receiver verifies over what arrives.
std::string header_text(std::string_view text) {
    std::string carried(trim(text));
    for (char& letter : carried) {
        if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f) letter = ' ';
    }
    return carried;
}

std::string standard_signatures(const SigningKeys& keys, const SignedParts& parts) {
    std::string all;
    for (const std::string& secret : keys.hook_secrets) {
        if (!all.empty()) all += ' ';
        all += standard_signature(secret, parts);
    }
    return all;
}

}  // namespace

std::string pio_signature(std::string_view client_secret, const SignedParts& parts) {
    const std::string text =
        fmt::format("{}:{}:{}:{}:{}:{}", parts.event, parts.message_id, parts.timestamp,
                    parts.shop.value, parts.ext_shop_id, parts.body);
    return base64_encode(hmac_sha256(client_secret, text));
}

std::string standard_signature(std::string_view secret, const SignedParts& parts) {
    const std::string text = fmt::format("{}.{}.{}", parts.message_id, parts.timestamp, parts.body);
    return "v1," + base64_encode(hmac_sha256(key_of(secret), text));
}

std::vector<http::Header> signed_headers(const SigningKeys& keys, SignedParts parts) {
    const std::string ext_shop_id = header_text(parts.ext_shop_id);
    parts.ext_shop_id = ext_shop_id;
    const std::string timestamp = std::to_string(parts.timestamp);
    std::vector<http::Header> headers{
        {"Content-Type", "application/json"},
        {"User-Agent", "Entrepot-Hooks/1"},
        {"X-Pio-Event-Type", std::string(parts.event)},
        {"X-Pio-Delivery-Id", std::string(parts.message_id)},
        {"X-Pio-Timestamp", timestamp},
        {"X-Pio-Shop-Id", std::to_string(parts.shop.value)},
        {"X-Pio-Ext-Shop-Id", ext_shop_id},
        {"webhook-id", std::string(parts.message_id)},
        {"webhook-timestamp", timestamp},
        {"webhook-signature", standard_signatures(keys, parts)},
    };
    if (!keys.client_secret.empty()) {
        headers.push_back({"X-Pio-Hmac-Sha256", pio_signature(keys.client_secret, parts)});
    }
    return headers;
}

std::string make_hook_secret(std::string_view random_bytes) {
    return std::string(prefix) + base64_encode(random_bytes);
}

}  // namespace entrepot::hooks
