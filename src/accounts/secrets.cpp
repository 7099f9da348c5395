#include "accounts/secrets.h"

#include "accounts/settings.h"
#include "base/crypto.h"
#include "base/keys.h"
#include "base/text.h"

namespace entrepot {

std::string seal(std::string_view plain) {
    return seal_with(settings().keys.sealing, plain);
}

std::string open_sealed(std::string_view sealed) {
    return open_with(settings().keys.sealing, sealed);
}

std::string token_hash(std::string_view token) {
    return hex_encode(sha256(token));
}

}  // namespace entrepot
