#include "accounts/form_token.h"

#include "accounts/settings.h"
#include "base/crypto.h"
#include "base/text.h"

namespace entrepot {

std::string form_token(std::string_view purpose, std::string_view browser, std::string_view about) {
    const std::string key = hmac_sha256(settings().keys.sealing, "entrepot form token");
    // Hashing the parts keeps one from flowing into the next.
    return base64url_encode(hmac_sha256(key, sha256(purpose) + sha256(browser) + sha256(about)));
}

bool is_form_token(std::string_view token, std::string_view purpose, std::string_view browser,
                   std::string_view about) {
    return !browser.empty() && equal_constant_time(token, form_token(purpose, browser, about));
}

}  // namespace entrepot
