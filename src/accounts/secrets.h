#pragma once

#include <string>
#include <string_view>

namespace entrepot {

/// Seals a secret that must be read again (a client secret, a hook secret) with the key of
/// keys.toml: base64 text for a column.
std::string seal(std::string_view plain);

/// Opens what `seal` made. Throws std::runtime_error when the key is another.
std::string open_sealed(std::string_view sealed);

/// What a random token, code or cookie is stored and found by: hex of its SHA-256.
std::string token_hash(std::string_view token);

}  // namespace entrepot
